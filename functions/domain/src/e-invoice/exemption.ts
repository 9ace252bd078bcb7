import { exemptionCodes } from './code-lists.ts'
import type { TaxCategory } from '../tax/tax.ts'

const codes: Partial<Record<TaxCategory, string>> = exemptionCodes

/**
 * The reason that a category itself gives for no tax (EN 16931, BT-121); null where a text is required, or no
 * reason is allowed.
 */
export function exemptionCode(category: TaxCategory): string | null {
  return codes[category] ?? null
}

/**
 * Whether a row of this category must say why there is no tax (BR-E-10 and similar rules); the others may not
 * (BR-S-10, BR-Z-10).
 */
export function hasExemption(category: TaxCategory): boolean {
  return category === 'E' || Object.hasOwn(codes, category)
}
