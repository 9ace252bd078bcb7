import { sumMinor, type Invoice } from '@covoice/domain'

/** The sum of some invoices, per currency, the largest group first. */
export interface TickedSum {
  currency: string
  totalMinor: number
}

/** Totals per currency, and how many invoices have none yet. */
export function tickedSums(invoices: readonly Invoice[]): { sums: TickedSum[]; missing: number } {
  const groups = new Map<string, number[]>()
  let missing = 0
  for (const { currency, totals } of invoices) {
    if (totals === null) missing += 1
    else groups.set(currency, [...(groups.get(currency) ?? []), totals.totalMinor])
  }
  const sums = [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([currency, amounts]) => ({ currency, totalMinor: sumMinor(amounts) }))
  return { sums, missing }
}
