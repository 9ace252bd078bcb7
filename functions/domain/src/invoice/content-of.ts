import { pickFields } from '../fields/pick-fields.ts'
import type { InvoiceContent } from './invoice.ts'
import { invoiceTable } from './invoice-table.ts'
import type { NewLine } from '../line/line.ts'
import { lineTable } from '../line/line-table.ts'

/** The parts of an invoice that people edit, of any object that has them: without number, status, authors. */
export function contentOf(invoice: InvoiceContent): InvoiceContent {
  return pickFields(invoiceTable, invoice)
}

/** The parts of a line that people edit, and its id. */
export function lineContentOf(line: NewLine): NewLine {
  return { id: line.id, ...pickFields(lineTable, line) }
}
