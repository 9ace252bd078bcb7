import { addDays, type Day } from '../fields/day.ts'
import { readFields } from '../fields/read-fields.ts'
import type { InvoiceContent, InvoiceServerFields } from './invoice.ts'
import { serverTable } from './invoice-server-table.ts'
import { invoiceTable } from './invoice-table.ts'

/** The fields that the server writes later, as a client must create them. */
export const serverFields = (): InvoiceServerFields => readFields(serverTable, {})

/** The header of a new invoice without its authorship: `known` (settings, customer), the rest empty; due after the terms. */
export function newInvoice(
  invoiceDay: Day,
  known: Partial<Omit<InvoiceContent, 'invoiceDay'>> & Pick<InvoiceContent, 'currency'>,
): InvoiceContent & InvoiceServerFields {
  const termsDays = known.termsDays ?? null
  return {
    ...readFields(invoiceTable, {}),
    invoiceDay,
    dueDay: termsDays === null ? null : addDays(invoiceDay, termsDays),
    ...known,
    ...serverFields(),
  }
}
