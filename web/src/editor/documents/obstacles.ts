import {
  booksFormats,
  eInvoiceObstacles,
  problems,
  revisionObstacles,
  revisionOf,
  type BooksObstacleCode,
  type ChosenBooks,
  type EInvoiceFormat,
  type ExportFormat,
} from '@covoice/domain'
import type { SheetDocument } from '../live/sheet-document.ts'

/** One thing to put right before an invoice goes into a file, with the id of the line where it is about one. */
export interface Stopping {
  code: string
  line?: string
}

/** What stops the export to the organisation's books: what keeps it from being issued, else what the file can't carry. */
export function stopsExport({ invoice, lines }: SheetDocument, { format, mapping }: ChosenBooks): Stopping[] {
  const found = invoice.content === 'open' ? problems(invoice, lines) : []
  if (found.length > 0) return found
  const { number, numberText } = invoice
  const issue = { revision: 0, number: number ?? 0, numberText: numberText ?? '', language: 'en' }
  return revisionObstacles(format, revisionOf(invoice, lines, issue), mapping)
}

/** What stops the e-invoice of what is issued. */
export function stopsEInvoice({ invoice, lines }: SheetDocument, format: EInvoiceFormat): Stopping[] {
  return eInvoiceObstacles(format, invoice, lines)
}

/** What is put right in Admin > Accounting and not on the sheet. */
const inSettings: readonly BooksObstacleCode[] = ['prepaid', 'cashRounding', 'severalTaxes', 'taxWithoutName']

/** Whether another mapping of the organisation's books may help. */
export function isOfSettings(format: ExportFormat, stopped: readonly Stopping[]): boolean {
  if (!booksFormats.some((one) => one === format)) return false
  return stopped.some(({ code }) => inSettings.some((one) => one === code))
}
