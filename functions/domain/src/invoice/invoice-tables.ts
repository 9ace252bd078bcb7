import type { Table } from '../fields/field.ts'
import { invoiceTable } from './invoice-table.ts'
import { lineTable } from '../line/line-table.ts'

/** The field tables of an invoice's header and of its lines. */
export interface InvoiceTables {
  header: Table
  line: Table
}

/** The field tables of every invoice. */
export const invoiceTables: InvoiceTables = { header: invoiceTable, line: lineTable }
