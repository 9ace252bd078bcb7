import type { Authorship } from '../fields/authorship.ts'
import type { PathOf, ValueAt, ValuesOf } from '../fields/field.ts'
import type { invoiceServerTable, serverTable } from './invoice-server-table.ts'
import type { invoiceTable } from './invoice-table.ts'
import type { totalsTable } from './totals-table.ts'

/** The content of an invoice beside its lines; each field is top-level and written separately. */
export type InvoiceContent = ValuesOf<typeof invoiceTable>

/** A field of the header that people edit, as a dotted path. */
export type InvoiceField = PathOf<typeof invoiceTable>

/** The type of a field of the header. */
export type InvoiceValue<Field extends InvoiceField> = ValueAt<typeof invoiceTable, Field>

/** When tax is rounded: once per rate on the sum (EN 16931, the default), or on every line (as Xero and Stripe do). */
export type TaxRounding = InvoiceContent['taxRounding']

/** The sums of an invoice in minor units, for the list and the frozen revision; the terms are those of `totalsOf`. */
export type InvoiceTotals = ValuesOf<typeof totalsTable>

/**
 * The fields that only the server writes; a client creates an invoice with exactly the values of
 * `serverFields`.
 */
export type InvoiceServerFields = ValuesOf<typeof serverTable>

/** An invoice's header as stored; timestamps are opaque here (null or what the backend reads them as). */
export type Invoice = InvoiceContent & ValuesOf<typeof invoiceServerTable> & Authorship & { id: string }
