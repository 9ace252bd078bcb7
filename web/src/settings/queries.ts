import { taxesPath } from '@covoice/domain'
import type { ListQuery } from '../backend/documents/documents.ts'

/** All taxes, archived ones too: old invoices still name them. */
export function taxesQuery(org: string): ListQuery {
  return { collection: taxesPath(org) }
}
