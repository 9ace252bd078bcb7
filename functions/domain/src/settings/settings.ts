import type { ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'
import { companyTable } from './company-table.ts'
import { invoiceSettingsTable } from './invoice-settings-table.ts'

/** Who we are, as it is copied onto each new invoice. */
export type CompanySettings = ValuesOf<typeof companyTable>

/** What a new invoice begins with, and how invoices leave. */
export type InvoiceSettings = ValuesOf<typeof invoiceSettingsTable>

/** The company settings of a stored document; what is missing or odd is empty. */
export const parseCompanySettings = (data: unknown): CompanySettings => readFields(companyTable, data)

/** The invoice settings of a stored document; what is missing or odd takes its default. */
export const parseInvoiceSettings = (data: unknown): InvoiceSettings => readFields(invoiceSettingsTable, data)
