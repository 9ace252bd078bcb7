import type { TaxCategory, TaxContent } from '@covoice/domain'

/** Whether EN 16931 requires a reason why no tax is charged (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
export function needsExemptionReason(category: TaxCategory): boolean {
  return ['E', 'AE', 'K', 'G', 'O'].includes(category)
}

/** Whether the category allows a rate above zero: standard rated, and the two island taxes. */
export function mayHaveRate(category: TaxCategory): boolean {
  return ['S', 'L', 'M'].includes(category)
}

/** The mistake of a typed tax; null when it is valid. */
export function checkTax(content: TaxContent): 'nameMissing' | 'reasonMissing' | null {
  if (content.name.trim() === '') return 'nameMissing'
  if (needsExemptionReason(content.category) && content.exemptionReason.trim() === '') return 'reasonMissing'
  return null
}
