import { type Decimal, decimalOf, rounded } from '../decimal.ts'
import type { LineAmountTypes, LineItem } from './invoice.ts'
import type { Raw } from '../request-body.ts'

/** The totals of an invoice. */
export interface Totals {
  subTotal: Decimal
  totalTax: Decimal
  total: Decimal
}

/** Sums of the rounded lines. */
export function totalsOf(lines: readonly LineItem[], lineAmountTypes: LineAmountTypes): Totals {
  const sum = (values: number[]) => values.reduce((so, value) => so + (decimalOf(value) ?? 0n), 0n)
  const amount = sum(lines.map(({ LineAmount }) => LineAmount))
  const totalTax = sum(lines.map(({ TaxAmount }) => TaxAmount))
  const isInclusive = lineAmountTypes === 'Inclusive'
  return {
    totalTax,
    subTotal: isInclusive ? amount - totalTax : amount,
    total: isInclusive ? amount : amount + totalTax,
  }
}

/** Xero's errors about the totals that were sent. */
export function checkTotals(raw: Raw, { subTotal, totalTax, total }: Totals): string[] {
  const differs = (said: unknown, sum: Decimal) => {
    const value = decimalOf(said)
    return value !== undefined && rounded(value, 2) !== sum
  }
  return [
    ...(total < 0n ? ['The Total for this document must be greater than or equal to zero.'] : []),
    ...(differs(raw.SubTotal, subTotal)
      ? ['The document subtotal does not equal the sum of the lines.']
      : []),
    ...(differs(raw.TotalTax, totalTax) ? ['The document tax does not equal the sum of the lines.'] : []),
    ...(differs(raw.Total, total) ? ['The document total does not equal the sum of the lines.'] : []),
  ]
}
