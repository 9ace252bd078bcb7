import { invoicesPath, linesPath } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'

/**
 * The drafts whose review was asked for, the longest waiting first, at most so many; null where a member reaches no
 * customer.
 */
export function waitingQuery(
  org: string,
  customers: readonly string[] | null,
  most: number,
): ListQuery | null {
  if (customers?.length === 0) return null
  return {
    collection: invoicesPath(org),
    where: [
      ['deletedAt', '==', null],
      ['review.state', '==', 'asked'],
      ...(customers === null ? [] : ([['customer', 'in', customers]] as const)),
    ],
    orderBy: [['review.askedAt', 'asc']],
    limit: most,
  }
}

/** The lines of an invoice. */
export const linesQuery = (org: string, invoice: string): ListQuery => ({
  collection: linesPath(org, invoice),
})
