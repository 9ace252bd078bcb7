import type { TaxRow } from '../tax/tax-rows.ts'
import type { TaxCategory } from '../tax/tax.ts'

/**
 * One row of an e-invoice's tax table (EN 16931, BG-23) in minor units: one for each category and rate,
 * whatever the names of the taxes.
 */
export interface VatRow {
  category: TaxCategory
  ratePpm: number
  baseMinor: number
  taxMinor: number
}

/** The calculator's tax table in EN 16931's form: taxes of one category and rate are one row with their sums. */
export function vatBreakdown(taxes: readonly TaxRow[]): VatRow[] {
  const rows = new Map<string, VatRow>()
  for (const { category, ratePpm, baseMinor, taxMinor } of taxes) {
    const row = rows.get(vatRowKey({ category, ratePpm }))
    if (row) {
      row.baseMinor += baseMinor
      row.taxMinor += taxMinor
    } else rows.set(vatRowKey({ category, ratePpm }), { category, ratePpm, baseMinor, taxMinor })
  }
  return [...rows.values()]
}

/** The common key of a tax and its row of the breakdown. */
export function vatRowKey({ category, ratePpm }: { category: TaxCategory; ratePpm: number }): string {
  return `${category} ${ratePpm}`
}
