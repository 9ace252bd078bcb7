import { limits } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'

/** The comments of a document; of its current customer alone, and of the time before it had one, where one is given. */
export function commentsQuery(collection: string, customer: string | null): ListQuery {
  return {
    collection,
    where: customer === null ? [] : [['customer', 'in', [...new Set(['', customer])]]],
    limit: limits.comments,
  }
}
