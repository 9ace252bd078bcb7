import {
  booksLimits,
  booksRowCount,
  type BooksFormat,
  type BooksMapping,
  type Revision,
} from '@covoice/domain'
import { quickBooksDesktopIif } from './quickbooks-desktop-iif.ts'
import { quickBooksOnlineCsv } from './quickbooks-online-csv.ts'
import { xeroCsv } from '../../vendors/xero/xero-csv.ts'

/** A file to import, and the numbers of the invoices in it. */
export interface BooksFile {
  bytes: Uint8Array
  numbers: string[]
  /** The answer when the import asks whether amounts include tax. */
  amounts: 'taxExclusive' | 'taxInclusive'
}

/**
 * Invoices as files of `format`, as few as its limits allow, in the given order. Throws RangeError for an
 * invoice that it can't carry.
 */
export function booksFiles(
  format: BooksFormat,
  invoices: readonly Revision[],
  mapping: BooksMapping,
): BooksFile[] {
  return filled(format, invoices, mapping).map((some) => ({
    bytes: bytesOf(format, some, mapping),
    numbers: some.map(({ numberText }) => numberText),
    amounts: includesTax(format, some[0]) ? 'taxInclusive' : 'taxExclusive',
  }))
}

function bytesOf(format: BooksFormat, invoices: readonly Revision[], mapping: BooksMapping): Uint8Array {
  switch (format) {
    case 'quickBooksOnline':
      return new TextEncoder().encode(quickBooksOnlineCsv(invoices, mapping))
    case 'xero':
      return new TextEncoder().encode(xeroCsv(invoices, mapping))
    case 'quickBooksDesktop':
      return quickBooksDesktopIif(invoices, mapping)
  }
}

// Only Xero's files keep prices with tax; in the others prices are net, with the tax beside them.
const includesTax = (format: BooksFormat, invoice: Revision | undefined): boolean =>
  format === 'xero' && invoice?.content.pricesIncludeTax === true

function filled(format: BooksFormat, invoices: readonly Revision[], mapping: BooksMapping): Revision[][] {
  const { invoicesPerFile, rowsPerFile } = booksLimits[format]
  const files: Revision[][] = []
  const open = new Map<boolean, { invoices: Revision[]; rows: number }>()
  for (const invoice of invoices) {
    const kind = includesTax(format, invoice)
    const rows = booksRowCount(format, invoice, mapping)
    let file = open.get(kind)
    if (!file || file.invoices.length === invoicesPerFile || file.rows + rows > rowsPerFile) {
      file = { invoices: [], rows: 0 }
      open.set(kind, file)
      files.push(file.invoices)
    }
    file.invoices.push(invoice)
    file.rows += rows
  }
  return files
}
