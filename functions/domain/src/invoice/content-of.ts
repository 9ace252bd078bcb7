import { pickFields } from '../fields/pick-fields.ts'
import type { InvoiceContent } from './invoice.ts'
import { invoiceTable } from './invoice-table.ts'
import type { NewLine } from './line.ts'
import { lineTable } from './line-table.ts'

/** Only what people edit of an invoice, from anything that has it: without number, status, authorship. */
export function contentOf(invoice: InvoiceContent): InvoiceContent {
  return pickFields(invoiceTable, invoice)
}

/** Only what people edit of a line, and its id. */
export function lineContentOf(line: NewLine): NewLine {
  return { id: line.id, ...pickFields(lineTable, line) }
}
