import { invoicesPath } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'
import { livePageSize, type Reach } from '../list/queries.ts'

/** The deleted invoices, the last deleted first; null where a member reaches no customer. */
export function binQuery({ org, customers }: Reach): ListQuery | null {
  if (customers?.length === 0) return null
  return {
    collection: invoicesPath(org),
    where: [
      ['deletedAt', '>', new Date(0)],
      ...(customers === null ? [] : ([['customer', 'in', customers]] as const)),
    ],
    orderBy: [['deletedAt', 'desc']],
    limit: livePageSize,
  }
}
