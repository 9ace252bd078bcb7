import {
  booksLimits,
  booksRowCount,
  type BooksFormat,
  type BooksMapping,
  type Revision,
} from '@covoice/domain'
import type { BooksFileFormats, FileAmounts } from './file-format.ts'

/** A file to import, and the numbers of the invoices in it. */
export interface BooksFile {
  bytes: Uint8Array
  numbers: string[]
  /** The answer when the import asks whether amounts include tax. */
  amounts: FileAmounts
}

/**
 * Invoices as files of `format`, as few as its limits allow, in the given order. Throws RangeError for an
 * invoice that it can't carry.
 */
export function booksFiles(
  formats: BooksFileFormats,
  format: BooksFormat,
  invoices: readonly Revision[],
  mapping: BooksMapping,
): BooksFile[] {
  const { nameEnds, write } = formats[format]
  const amountsOf = ({ content }: Revision): FileAmounts =>
    nameEnds !== null && content.pricesIncludeTax ? 'taxInclusive' : 'taxExclusive'
  const rowsOf = (invoice: Revision) => booksRowCount(format, invoice, mapping)
  return filled(invoices, booksLimits[format], amountsOf, rowsOf).map(({ amounts, some }) => ({
    bytes: write(some, mapping),
    numbers: some.map(({ numberText }) => numberText),
    amounts,
  }))
}

function filled(
  invoices: readonly Revision[],
  { invoicesPerFile, rowsPerFile }: (typeof booksLimits)[BooksFormat],
  amountsOf: (invoice: Revision) => FileAmounts,
  rowsOf: (invoice: Revision) => number,
): { amounts: FileAmounts; some: Revision[] }[] {
  const files: { amounts: FileAmounts; some: Revision[] }[] = []
  const open = new Map<FileAmounts, { some: Revision[]; rows: number }>()
  for (const invoice of invoices) {
    const amounts = amountsOf(invoice)
    const rows = rowsOf(invoice)
    let file = open.get(amounts)
    if (!file || file.some.length === invoicesPerFile || file.rows + rows > rowsPerFile) {
      file = { some: [], rows: 0 }
      open.set(amounts, file)
      files.push({ amounts, some: file.some })
    }
    file.some.push(invoice)
    file.rows += rows
  }
  return files
}
