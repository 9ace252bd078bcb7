import { divideRounded, exponentOf, ownValue, type NewLine, type Revision } from '@covoice/domain'
import { discountReason } from './discount-reason.ts'
import type { EnLine, EnTax } from './en-invoice.ts'
import type { NetAmount } from './net-amounts.ts'
import { shortDecimal, spokenLines } from './texts.ts'
import { unitPrice } from './unit-price.ts'

/** The lines (BG-25) in the order of the invoice, numbered from 1. */
export function enLines(revision: Revision, amounts: readonly NetAmount[]): EnLine[] {
  const byLine = new Map(amounts.map((amount) => [amount.line, amount]))
  return revision.lines
    .flatMap((line) => {
      const amount = byLine.get(line)
      return amount?.kind === 'item' ? [{ line, amount }] : []
    })
    .map(({ line, amount }, index) => enLine(revision, line, amount, String(index + 1)))
}

/** The tax of a line, charge or allowance; what is outside the scope of VAT has no rate (BR-O-05 to BR-O-07). */
export function enTax({ row: { category, ratePpm } }: NetAmount): EnTax {
  return { category, percent: category === 'O' ? null : shortDecimal(ratePpm, 4) }
}

function enLine(revision: Revision, line: NewLine, amount: NetAmount, id: string): EnLine {
  const spoken = spokenLines(line.description)
  const includedPpm = revision.content.pricesIncludeTax ? amount.row.ratePpm : 0
  const allowanceMinor = allowanceOf(revision, line, amount, includedPpm)
  const grossMinor = amount.netMinor + allowanceMinor
  const priceMillionths = withoutTax(line.unitPriceMillionths, includedPpm)
  // BR-27: no price is negative, so that the quantity has its sign.
  const quantityThousandths =
    line.unitPriceMillionths < 0 ? 0 - line.quantityThousandths : line.quantityThousandths
  return {
    id,
    name: spoken[0] ?? '',
    description: spoken.length > 1 ? spoken.join('\n') : '',
    quantity: shortDecimal(quantityThousandths, 3),
    unit: line.unit,
    price: unitPrice({ line, priceMillionths, grossMinor }, exponentOf(revision.content.currency)),
    priceQuantity: shortDecimal(line.priceQuantityThousandths, 3),
    allowanceMinor,
    allowanceReason: discountReason(line.discount),
    netMinor: amount.netMinor,
    tax: enTax(amount),
  }
}

// Where the amount before the discount is zero, a remainder of sharing out the tax may not become a price.
function allowanceOf(
  revision: Revision,
  { id }: NewLine,
  { netMinor }: NetAmount,
  includedPpm: number,
): number {
  const { grossMinor = 0, discountMinor = 0 } = ownValue(revision.lineTotals, id) ?? {}
  return grossMinor === 0 ? 0 - netMinor : withoutTax(discountMinor, includedPpm)
}

const wholePpm = 1_000_000

function withoutTax(amount: number, includedPpm: number): number {
  return Number(divideRounded(BigInt(amount) * BigInt(wholePpm), BigInt(wholePpm + includedPpm)))
}
