import {
  booksFormats,
  eInvoiceObstacles,
  exportObstacles,
  isOfBooksSettings,
  problems,
  revisionOf,
  type EInvoiceFormat,
  type ExportBooks,
  type ExportFormat,
} from '@covoice/domain'
import type { SheetDocument } from '../live/sheet-document.ts'

/** One thing to put right before an invoice goes into a file, with the id of the line where it is about one. */
export interface Stopping {
  code: string
  line?: string
}

/** What stops the export to the organisation's books: what keeps it from being issued, else what they can't take. */
export function stopsExport({ invoice, lines }: SheetDocument, books: ExportBooks): Stopping[] {
  const found = invoice.content === 'open' ? problems(invoice, lines) : []
  if (found.length > 0) return found
  const { number, numberText } = invoice
  const issue = { revision: 0, number: number ?? 0, numberText: numberText ?? '', language: 'en' }
  return exportObstacles(revisionOf(invoice, lines, issue), books)
}

/** What stops the e-invoice of what is issued. */
export function stopsEInvoice({ invoice, lines }: SheetDocument, format: EInvoiceFormat): Stopping[] {
  return eInvoiceObstacles(format, invoice, lines)
}

/** Whether another mapping of the organisation's books, or their connection, may help with what stops it. */
export function isOfSettings(format: ExportFormat, { code }: Stopping): boolean {
  return booksFormats.some((one) => one === format) && isOfBooksSettings(code)
}
