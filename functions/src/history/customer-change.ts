import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'

/** The customer of a stored invoice; null while it has none. */
export function customerIn(invoice: DocumentSnapshot): string | null {
  const customer: unknown = invoice.get('customer')
  return typeof customer === 'string' ? customer : null
}

/**
 * Whether the history hides values from the time of one customer, now that the invoice has another: members who reach
 * only that one read it. Values from before the first customer are nobody else's.
 */
export const isErased = (of: string | null, now: string | null): boolean => of !== null && of !== now

/** When a write took an invoice from one customer to another; null where it did not. */
export function timeOfMove({
  before,
  after,
}: Pick<Change<DocumentSnapshot>, 'before' | 'after'>): Timestamp | null {
  if (!before.exists || !after.exists || !isErased(customerIn(before), customerIn(after))) return null
  return after.updateTime ?? null
}
