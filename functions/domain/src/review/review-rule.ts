import type { InvoiceSettings } from '../settings/settings.ts'

/** The total of an invoice and its currency. */
interface Sum {
  currency: string
  totalMinor: number
}

/**
 * Whether an organisation requires a review of an invoice with this total. A credit counts like an invoice over the same
 * amount. An amount in another currency can't be compared: it always needs a review.
 */
export function needsReview(
  { reviewRule, reviewAboveMinor }: Pick<InvoiceSettings, 'reviewRule' | 'reviewAboveMinor'>,
  organisation: { currency: string },
  { currency, totalMinor }: Sum,
): boolean {
  if (reviewRule !== 'above') return reviewRule === 'always'
  return currency !== organisation.currency || Math.abs(totalMinor) > reviewAboveMinor
}
