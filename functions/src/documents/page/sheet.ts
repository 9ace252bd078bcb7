import type { Picture } from '../document.ts'
import { factsOf } from '../pdf/blocks/facts.ts'
import { buyerLines, sellerLines } from '../pdf/blocks/parties.ts'
import { calledBy, type Said } from '../pdf/printing.ts'
import { exemptionsIn } from '../pdf/blocks/remarks.ts'
import { totalsRows } from '../pdf/blocks/totals-rows.ts'
import { filled } from '../words/words-of.ts'
import { linesTable } from './lines.ts'
import { markup, nothing, type Markup } from './markup.ts'
import type { PageWords } from './words/en.ts'

/** The invoice as printed, from the logo to the footer; with `asking`, each line has a button that asks about it. */
export function sheetOf(said: Said, logo: Picture | null, asking: PageWords | null): Markup {
  const { document, words } = said
  const { from } = document.content
  const picture = logo
    ? markup`<img class="logo" alt="${filled(words.logo, { name: from.name }).trim()}" src="data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}">`
    : nothing
  return markup`<article class="paper" aria-label="${words.title}">
<header>${picture}<div class="called"><p class="title">${words.title}</p><p class="muted" dir="auto">${calledBy(said)}</p></div></header>
<div class="parties">
${party(words.from, sellerLines(said))}
${party(words.to, buyerLines(said))}
<dl class="facts">${factsOf(said).map(([label, value]) => markup`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`)}</dl>
</div>
${linesTable(said, asking)}
<div class="end">
${remarks(said)}
${totals(said)}
</div>
${foot(said)}
</article>`
}

function party(label: string, [name = '', ...rest]: string[]): Markup {
  const lines = rest.filter((line) => line !== '').map((line) => markup`<p dir="auto">${line}</p>`)
  return markup`<section><h2>${label}</h2><p class="name" dir="auto">${name}</p>${lines}</section>`
}

function totals(said: Said): Markup {
  const { document, words } = said
  const rows = totalsRows(said).map(
    ({ label, amount, strong }) =>
      markup`<div${strong ? markup` class="strong"` : nothing}><dt dir="auto">${label}</dt><dd>${amount}</dd></div>`,
  )
  const hint =
    document.totals.totalMinor < 0 ? markup`<p class="small muted">${words.creditHint}</p>` : nothing
  return markup`<section class="totals" aria-label="${words.totals}"><dl>${rows}</dl>${hint}</section>`
}

function remarks({ document, words }: Said): Markup {
  const { notes } = document.content
  const reasons = exemptionsIn(document, words)
  if (notes === '' && reasons.length === 0) return nothing
  return markup`<div class="remarks">
${notes === '' ? nothing : markup`<section><h2>${words.notes}</h2><p class="typed" dir="auto">${notes}</p></section>`}
${reasons.length === 0 ? nothing : markup`<section><h2>${words.exemptions}</h2>${reasons.map((reason) => markup`<p dir="auto">${reason}</p>`)}</section>`}
</div>`
}

function foot({ document, words }: Said): Markup {
  const { from, footer } = document.content
  const bankDetails = document.totals.dueMinor < 0 ? '' : from.bankDetails
  if (bankDetails === '' && footer === '') return nothing
  const bank =
    bankDetails === ''
      ? nothing
      : markup`<section><h2>${words.bankDetails}</h2><p class="typed" dir="auto">${bankDetails}</p></section>`
  const print = footer === '' ? nothing : markup`<p class="typed small muted" dir="auto">${footer}</p>`
  return markup`<footer>${bank}${print}</footer>`
}
