import { bankAccountIn } from '@covoice/domain'
import type { Said } from '../pdf/printing.ts'
import { filled } from '../words/words-of.ts'
import { markup, nothing, type Markup } from './markup.ts'
import type { PageWords } from './words/en.ts'

/** Where to send the money and the payment reference, ready to be copied into a banking app. */
export function paymentOf({ document }: Said, words: PageWords): Markup {
  const { from } = document.content
  const account = bankAccountIn(from.bankDetails)
  const fact = (label: string, shown: string, copied: string | null = shown) =>
    markup`<div><dt>${label}</dt><dd><bdi>${shown}</bdi>${copied === null ? nothing : copyButton(label, copied, words)}</dd></div>`
  const details = from.bankDetails === '' ? filled(words.noDetails, { name: from.name }) : from.bankDetails
  return markup`<section class="pay" aria-labelledby="pay">
<h2 id="pay">${words.pay}</h2>
${account ? nothing : markup`<p class="typed" dir="auto">${details}</p>`}
<dl>
${account ? fact(words.account, account.iban.replace(/(.{4})(?=.)/g, '$1 '), account.iban) : nothing}
${account?.bic ? fact(words.bank, account.bic, null) : nothing}
${fact(words.reference, document.numberText ?? '')}
</dl>
</section>`
}

function copyButton(what: string, text: string, words: PageWords): Markup {
  return markup`<button type="button" hidden data-copy="${text}" aria-label="${filled(words.copyOf, { what })}">${words.copy}</button>`
}
