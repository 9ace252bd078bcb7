import {
  booksFormats,
  eInvoiceObstacles,
  exportObstacles,
  isOfBooksSettings,
  printProblems,
  problems,
  revisionOf,
  type EInvoiceFormat,
  type ExportBooks,
  type ExportFormat,
  type Problem,
} from '@covoice/domain'
import type { SheetDocument } from '../live/sheet-document.ts'

/** One problem to fix before an invoice is written to a file, with the id of its line where it has one. */
export interface Stopping extends Omit<Problem, 'code'> {
  code: string
}

/**
 * The problems that stop the export to the organisation's books: those of issuing, otherwise those of the
 * books.
 */
export function stopsExport({ invoice, lines }: SheetDocument, books: ExportBooks): Stopping[] {
  const found = invoice.content === 'open' ? problems(invoice, lines) : []
  if (found.length > 0) return found
  const { number, numberText } = invoice
  const issue = { revision: 0, number: number ?? 0, numberText: numberText ?? '', language: 'en' }
  return exportObstacles(revisionOf(invoice, lines, issue), books)
}

/** The problems that stop the e-invoice of an issued invoice. */
export function stopsEInvoice({ invoice, lines }: SheetDocument, format: EInvoiceFormat): Stopping[] {
  const unprinted = format === 'facturX' ? printProblems(invoice, lines) : []
  return [...eInvoiceObstacles(format, invoice, lines), ...unprinted]
}

/** Whether another mapping of the organisation's books, or their connection, may solve the problem. */
export function isOfSettings(format: ExportFormat, { code }: Stopping): boolean {
  return booksFormats.some((one) => one === format) && isOfBooksSettings(code)
}
