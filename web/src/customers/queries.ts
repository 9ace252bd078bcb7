import { customersPath } from '@covoice/domain'
import type { ListQuery } from '../backend/documents/documents.ts'

/** All customers, archived ones too, or only those that a limited member may see (at most 30). */
export function customersQuery(org: string, limitedTo: readonly string[] | null): ListQuery {
  return {
    collection: customersPath(org),
    where: limitedTo === null ? [] : [['__name__', 'in', limitedTo]],
  }
}
