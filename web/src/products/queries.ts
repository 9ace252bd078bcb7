import { productsPath } from '@covoice/domain'
import type { ListQuery } from '../backend/documents/documents.ts'

/** The whole price list, archived entries too: old invoices still name them. */
export function productsQuery(org: string): ListQuery {
  return { collection: productsPath(org) }
}
