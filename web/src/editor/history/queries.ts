import { historyPath } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'

/** The latest entries in the history of an invoice, newest first. */
export function historyQuery(org: string, invoice: string, most: number): ListQuery {
  return { collection: historyPath(org, invoice), where: [], orderBy: [['at', 'desc']], limit: most }
}
