import type { Table } from '../fields/field.ts'
import { oneOf, rate, shortText, wholeNumber } from '../fields/field-kinds.ts'
import { limits } from '../fields/limits.ts'
import { taxCategories } from '../tax/tax.ts'

const sum = wholeNumber(-limits.amountMinor, limits.amountMinor)

/** The sums of an invoice in minor units. */
export const totalsTable = {
  subtotalMinor: sum,
  discountMinor: sum,
  chargesMinor: sum,
  allowancesMinor: sum,
  netMinor: sum,
  taxMinor: sum,
  totalMinor: sum,
  prepaidMinor: sum,
  cashRoundingMinor: sum,
  dueMinor: sum,
} satisfies Table

/** The sums of one line in minor units. */
export const lineTotalsTable = {
  grossMinor: sum,
  discountMinor: sum,
  netMinor: sum,
  taxMinor: sum,
} satisfies Table

/** One row of the taxes of an invoice, in minor units. */
export const taxRowTable = {
  ratePpm: rate,
  category: oneOf(taxCategories),
  name: shortText,
  baseMinor: sum,
  taxMinor: sum,
} satisfies Table
