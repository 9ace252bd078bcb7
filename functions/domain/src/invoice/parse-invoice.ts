import { authorTable } from '../fields/authorship.ts'
import { readFields } from '../fields/read-fields.ts'
import type { Invoice } from './invoice.ts'
import { invoiceServerTable } from './invoice-server-table.ts'
import { invoiceTable } from './invoice-table.ts'

const stored = { ...invoiceTable, ...invoiceServerTable, ...authorTable }

/**
 * An invoice's document as an invoice: missing or invalid fields are empty ('XXX' is ISO 4217's code for no
 * currency), unknown ones are left out. It never throws.
 */
export function parseInvoice(id: string, data: unknown): Invoice {
  return { id, ...readFields(stored, data) }
}
