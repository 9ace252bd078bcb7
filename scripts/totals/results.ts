import type { Totals, TotalsLine } from '@covoice/domain'
import type { TotalsCase } from './case.ts'
import { decimalOf, rounded } from './decimal.ts'

type Sum = Exclude<keyof TotalsCase['expected'], 'line_net' | 'line_tax' | 'tax_by_rate' | 'base_by_rate'>

/** The calculator's results, under the words of the case files, in minor units. */
export interface Results {
  sums: Record<Sum, number>
  lineNet: number[]
  lineTax: number[]
  taxByRate: (rate: string) => number | undefined
  baseByRate: (rate: string) => number | undefined
}

/** `totals` in the words of the case files; there `total` is the amount paid in cash, rounded to the coin. */
export function resultsOf(totals: Totals, lines: readonly TotalsLine[]): Results {
  const items = lines.filter(({ kind }) => kind === 'item').map(({ id }) => totals.lines.get(id))
  const rowsAt = (rate: string) => {
    const ratePpm = rounded(decimalOf(rate), 4)
    return totals.taxes.filter((row) => row.ratePpm === ratePpm)
  }
  return {
    sums: {
      subtotal: totals.subtotalMinor,
      discount: totals.discountMinor,
      charges: totals.chargesMinor,
      allowances: totals.allowancesMinor,
      net: totals.netMinor,
      tax: totals.taxMinor,
      total: totals.totalMinor + totals.cashRoundingMinor,
      total_before_cash_rounding: totals.totalMinor,
      cash_rounding: totals.cashRoundingMinor,
      prepaid: totals.prepaidMinor,
      amount_due: totals.dueMinor,
    },
    lineNet: items.map((line) => line?.netMinor ?? 0),
    lineTax: items.map((line) => line?.taxMinor ?? 0),
    taxByRate: (rate) =>
      rowsAt(rate).length === 0 ? undefined : rowsAt(rate).reduce((sum, row) => sum + row.taxMinor, 0),
    baseByRate: (rate) => {
      // A tax that appears twice on a line has two rows with one base.
      const bases = new Map(rowsAt(rate).map((row) => [row.category, row.baseMinor]))
      return bases.size === 0 ? undefined : [...bases.values()].reduce((sum, base) => sum + base, 0)
    },
  }
}
