import type { BooksFileFormat } from '../../documents/books/file-format.ts'
import { xeroCsv } from './xero-csv.ts'

/** The file that Xero imports. It asks once per file whether the amounts include tax; the name has the answer in its words. */
export const xero: BooksFileFormat = {
  ending: 'csv',
  type: 'text/csv',
  nameEnds: { taxExclusive: '-tax-exclusive', taxInclusive: '-tax-inclusive' },
  write: (invoices, mapping) => new TextEncoder().encode(xeroCsv(invoices, mapping)),
}
