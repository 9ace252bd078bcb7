import { booksFormats } from './books-limits.ts'

/** The formats of an export: tables for accounting software, and the e-invoices of EN 16931. */
export const exportFormats = [...booksFormats, 'ubl', 'facturX'] as const

/** One of `exportFormats`. */
export type ExportFormat = (typeof exportFormats)[number]
