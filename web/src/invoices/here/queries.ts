import { allHerePath } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'

/** More people at work at the same time are not shown in a list. */
const mostShown = 100

/**
 * Who edits invoices: of one customer, or of those that a member is limited to (at most 30); null where there can be none.
 * Those who were seen last come first, before what dead tabs left.
 */
export function hereQuery(org: string, customers: readonly string[] | null): ListQuery | null {
  if (customers?.length === 0) return null
  return {
    collection: allHerePath(org),
    where: customers === null ? [] : [['customer', 'in', customers]],
    orderBy: [['seenAt', 'desc']],
    limit: mostShown,
  }
}
