import { invoicesPath } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'

/** One invoice that is not deleted, whichever: whether there is any. */
export function anyInvoiceQuery(org: string): ListQuery {
  return { collection: invoicesPath(org), where: [['deletedAt', '==', null]], limit: 1 }
}
