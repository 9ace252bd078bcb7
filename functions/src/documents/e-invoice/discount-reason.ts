import type { Discount } from '@covoice/domain'
import { shortDecimal } from './texts.ts'

/** UNCL5189: the reason of any discount. */
export const discountCode = '95'

/** The words beside the code of a discount: its percentage, where it has one. */
export function discountReason(discount: Discount | null): string {
  return discount?.kind === 'percent' ? `Discount ${shortDecimal(discount.ratePpm, 4)}%` : 'Discount'
}
