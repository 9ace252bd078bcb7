import { historyPath } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'

/** The history of an invoice, newest first. */
export function historyQuery(org: string, invoice: string): ListQuery {
  return { collection: historyPath(org, invoice), where: [], orderBy: [['at', 'desc']] }
}
