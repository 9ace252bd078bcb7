import { taxCategories, type Tax, type TaxCategory } from '@covoice/domain'
import * as v from 'valibot'

/** A tax without its id: what is stored. */
export type TaxContent = Omit<Tax, 'id'>

const text = v.fallback(v.string(), '')
const tax = v.object({
  name: text,
  ratePpm: v.fallback(v.pipe(v.number(), v.safeInteger()), 0),
  category: v.fallback(v.picklist(taxCategories), 'S'),
  exemptionReason: text,
  default: v.fallback(v.boolean(), false),
  archived: v.fallback(v.boolean(), false),
})

/** The tax of a stored document; missing or invalid fields get their defaults. */
export function parseTax(id: string, data: Record<string, unknown>): Tax {
  return { id, ...v.parse(tax, data) }
}

/** An empty tax. */
export function newTax(known: Partial<TaxContent> = {}): TaxContent {
  return {
    name: '',
    ratePpm: 0,
    category: 'S',
    exemptionReason: '',
    default: false,
    archived: false,
    ...known,
  }
}

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
