import type { BooksFileFormat } from '../../documents/books/file-format.ts'
import { quickBooksDesktopIif } from './quickbooks-desktop-iif.ts'
import { quickBooksOnlineCsv } from './quickbooks-online-csv.ts'

/** The file that QuickBooks Online imports. */
export const quickBooksOnline: BooksFileFormat = {
  ending: 'csv',
  type: 'text/csv',
  nameEnds: null,
  write: (invoices, mapping) => new TextEncoder().encode(quickBooksOnlineCsv(invoices, mapping)),
}

/** The file that QuickBooks Desktop imports. */
export const quickBooksDesktop: BooksFileFormat = {
  ending: 'iif',
  type: 'text/plain',
  nameEnds: null,
  write: quickBooksDesktopIif,
}
