import { listOf, required } from '../fields/composed-fields.ts'
import type { Table, ValuesOf } from '../fields/field.ts'
import { flag, idText, oneOf, rate, shortText } from '../fields/field-kinds.ts'
import { limits } from '../fields/limits.ts'
import { readFields } from '../fields/read-fields.ts'

/** The tax categories of EN 16931 (UNCL5305), standard rate first. */
export const taxCategories = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'] as const

/** Why a rate applies: Standard, Zero rated, Exempt, reverse charge (AE), intra-community (K), export (G), Outside scope, Canaries (L), Ceuta and Melilla (M). */
export type TaxCategory = (typeof taxCategories)[number]

const ratedTax = {
  name: shortText,
  ratePpm: rate,
  category: oneOf(taxCategories),
  exemptionReason: shortText,
} satisfies Table

/**
 * The fields of a tax when it was put on a line: `tax` is its id in the organisation's taxes, the rest a
 * copy.
 */
export const lineTaxTable = { tax: required(idText), ...ratedTax } satisfies Table

/** A tax on a line. */
export type LineTax = ValuesOf<typeof lineTaxTable>

/** The taxes of a line. */
export const lineTaxes = listOf(lineTaxTable, limits.taxesPerLine, 'areLineTaxes(value)')

/** The fields of a named rate that the organisation uses; the default one goes onto new lines. */
export const taxTable = { ...ratedTax, default: flag, archived: flag } satisfies Table

/** A tax without its id: what is stored. */
export type TaxContent = ValuesOf<typeof taxTable>

/** A named rate that the organisation uses. */
export type Tax = TaxContent & { id: string }

/** The copy of `tax` that a line keeps. */
export function lineTax({ id, name, ratePpm, category, exemptionReason }: Tax): LineTax {
  return { tax: id, name, ratePpm, category, exemptionReason }
}

/** The tax of a stored document; what is missing or odd is empty. */
export function parseTax(id: string, data: unknown): Tax {
  return { id, ...readFields(taxTable, data) }
}

/** A tax before anything is known of it. */
export const newTax = (known: Partial<TaxContent> = {}): TaxContent => ({
  ...readFields(taxTable, {}),
  ...known,
})
