import {
  exportObstacles,
  invoicePath,
  linesPath,
  parseInvoice,
  parseLine,
  problems,
  revisionOf,
  type ExportBooks,
  type Invoice,
} from '@covoice/domain'
import { readDocument, readQuery } from '../../backend/documents/reading.ts'
import type { NamedProblem } from './problem-words.ts'

/** One invoice to be exported, and its problems. */
export interface ExportRow {
  invoice: Invoice
  /** Its problems. */
  stopped: NamedProblem[]
}

/** Reads the current invoice for the preview of an export; null when it is gone. */
export async function exportRow(org: string, id: string, books: ExportBooks): Promise<ExportRow | null> {
  const [invoice, lines] = await Promise.all([
    readDocument(invoicePath(org, id), parseInvoice),
    readQuery({ collection: linesPath(org, id) }, parseLine),
  ])
  if (!invoice) return null
  if (invoice.deletedAt) return { invoice, stopped: [{ code: 'deleted' }] }
  const found = invoice.content === 'open' ? problems(invoice, lines) : []
  const { number, numberText } = invoice
  const issue = { revision: 0, number: number ?? 0, numberText: numberText ?? '', language: 'en' }
  const stopped = found.length > 0 ? found : exportObstacles(revisionOf(invoice, lines, issue), books)
  // one line covers all of a kind
  return { invoice, stopped: [...new Map(stopped.map((one) => [one.code, one])).values()] }
}
