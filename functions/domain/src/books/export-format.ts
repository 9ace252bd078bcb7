import { booksFormats } from './books-limits.ts'

/** What an invoice is exported as: tables for accounting software, and the e-invoices of EN 16931. */
export const exportFormats = [...booksFormats, 'ubl', 'facturX'] as const

/** One of `exportFormats`. */
export type ExportFormat = (typeof exportFormats)[number]
