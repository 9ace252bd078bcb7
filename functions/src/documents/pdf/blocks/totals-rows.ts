import { ownValue } from '@covoice/domain'
import { taxText } from '../../words/reverse-charge.ts'
import { filled } from '../../words/words-of.ts'
import { isolated } from '../type/direction.ts'
import type { Said } from '../printing.ts'

/** A sum: its label and its amount; the strong one is the one that readers look for. */
export interface TotalsRow {
  label: string
  amount: string
  strong: boolean
}

/** From the sum of the lines to the amount due, in the sheet's order; every figure is the calculator's. */
export function totalsRows({ document, words, figures }: Said): TotalsRow[] {
  const { content, lines, lineTotals, totals } = document
  const row = (label: string, minor: number, strong = false): TotalsRow => ({
    label,
    amount: figures.money(minor),
    strong,
  })
  const named = (kind: 'charge' | 'allowance', sign: number): TotalsRow[] =>
    lines
      .filter((line) => line.kind === kind)
      .map(({ id, description }) => {
        const minor = ownValue(lineTotals, id)?.netMinor ?? 0
        return row(description === '' ? words[kind] : description, minor === 0 ? 0 : sign * minor)
      })
  const changes = [...named('charge', 1), ...named('allowance', -1)]
  const dueDiffers = content.prepaidMinor !== 0 || totals.cashRoundingMinor !== 0
  const credit = totals.totalMinor < 0 && !dueDiffers

  const rows = [row(words.subtotal, totals.subtotalMinor)]
  if (content.discount !== null) {
    const { discount } = content
    const label =
      discount.kind === 'percent'
        ? filled(words.discountOf, { rate: figures.rate(discount.ratePpm) })
        : words.discount
    rows.push(row(label, 0 - totals.discountMinor))
  }
  rows.push(...changes)
  if ((content.discount !== null || changes.length > 0) && !content.pricesIncludeTax)
    rows.push(row(words.net, totals.netMinor))
  rows.push(...document.taxes.map((tax) => row(taxLabel(tax.name, tax.ratePpm, tax.baseMinor), tax.taxMinor)))
  rows.push(row(credit ? words.credit : words.total, totals.totalMinor, !dueDiffers))
  if (content.prepaidMinor !== 0) rows.push(row(words.prepaid, -content.prepaidMinor))
  if (totals.cashRoundingMinor !== 0) rows.push(row(words.cashRounding, totals.cashRoundingMinor))
  if (dueDiffers) rows.push(row(totals.dueMinor < 0 ? words.creditDue : words.due, totals.dueMinor, true))
  return rows

  // A name that includes its rate, such as "VAT 20 %", doesn't repeat it.
  function taxLabel(name: string, ratePpm: number, baseMinor: number): string {
    const says = name.includes('%')
    const included = content.pricesIncludeTax
    const text = says
      ? words[included ? 'taxIncludedNamed' : 'taxOnNamed']
      : words[included ? 'taxIncluded' : 'taxOn']
    const [rate, base] = [figures.rate(ratePpm), figures.money(baseMinor)]
    const all = text + name + base
    return filled(text, {
      name: isolated(taxText(name, words) || words.tax, all),
      rate: isolated(rate, all),
      base: isolated(base, all),
    })
  }
}
