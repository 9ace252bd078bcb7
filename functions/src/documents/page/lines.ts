import { ownValue } from '@covoice/domain'
import type { Said } from '../pdf/printing.ts'
import { markup, nothing, type Markup } from './markup.ts'
import { askAbout } from './questions.ts'
import type { PageWords } from './words/en.ts'

/** The items as a table with the columns of the printed sheet; on a phone each is a block. */
export function linesTable({ document, words, figures }: Said, asking: PageWords | null): Markup {
  const items = document.lines.filter(({ kind }) => kind === 'item')
  const taxed = items.some(({ taxes }) => taxes.length > 0)
  const discounted = items.some(({ discount }) => discount !== null)
  const head = (name: string) => markup`<th scope="col" role="columnheader">${name}</th>`
  const rows = items.map((line) => {
    const { text, unit } = figures.quantity(line)
    const discount = figures.discount(line.discount)
    const taxes = figures.taxes(line)
    return markup`<tr role="row">
<td role="cell" class="what" dir="auto">${line.description}</td>
<td role="cell" class="quantity">${text}${unit === '' ? nothing : markup` <bdi class="muted">${unit}</bdi>`}</td>
<td role="cell" class="price">${figures.price(line)}</td>
${discounted ? markup`<td role="cell" class="more" data-label="${words.lineDiscount}">${discount}</td>` : nothing}
${taxed ? markup`<td role="cell" class="more" data-label="${words.lineTax}">${taxes}</td>` : nothing}
<td role="cell" class="sum">${figures.amount(ownValue(document.lineTotals, line.id)?.netMinor ?? 0)}${asking && line.description.trim() !== '' ? askAbout(asking, line) : nothing}</td>
</tr>`
  })
  if (rows.length === 0) return markup`<p class="muted">${words.noLines}</p>`
  return markup`${document.content.pricesIncludeTax ? markup`<p class="inclusion muted">${words.withTax}</p>` : nothing}
<table class="lines" role="table" aria-label="${words.lines}">
<thead role="rowgroup"><tr role="row">
${head(words.description)}${head(words.quantity)}${head(words.price)}${discounted ? head(words.lineDiscount) : nothing}${taxed ? head(words.lineTax) : nothing}${head(words.lineTotal)}
</tr></thead>
<tbody role="rowgroup">
${rows}
</tbody>
</table>`
}
