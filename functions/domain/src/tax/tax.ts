/** The tax categories of EN 16931 (UNCL5305), standard rate first. */
export const taxCategories = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'] as const

/** Why a rate applies: Standard, Zero rated, Exempt, reverse charge (AE), intra-community (K), export (G), Outside scope, Canaries (L), Ceuta and Melilla (M). */
export type TaxCategory = (typeof taxCategories)[number]

/** A tax as it was when it was put on a line: `tax` is its id in the organisation's taxes, the rest a copy. */
export interface LineTax {
  tax: string
  name: string
  ratePpm: number
  category: TaxCategory
  exemptionReason: string
}

/** A named rate that the organisation uses; the default one goes onto new lines. */
export interface Tax extends Omit<LineTax, 'tax'> {
  id: string
  default: boolean
  archived: boolean
}

/** The copy of `tax` that a line keeps. */
export function lineTax({ id, name, ratePpm, category, exemptionReason }: Tax): LineTax {
  return { tax: id, name, ratePpm, category, exemptionReason }
}
