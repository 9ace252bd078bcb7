import type { BooksFormat, BooksMapping, Revision } from '@covoice/domain'

/** Whether the amounts of a file include tax, which an import may ask. */
export type FileAmounts = 'taxExclusive' | 'taxInclusive'

/** A file format that accounting software imports; its vendor implements it. */
export interface BooksFileFormat {
  /** The end of a file's name after the dot, and its media type. */
  ending: string
  type: string
  /**
   * The words about its amounts in the name of one of several files, where a file keeps prices with tax or
   * prices without it, never both; null where prices are always net, with the tax beside them.
   */
  nameEnds: Record<FileAmounts, string> | null
  /** One file; throws RangeError for an invoice that it can't carry, and for more than one import accepts. */
  write: (invoices: readonly Revision[], mapping: BooksMapping) => Uint8Array
}

/** The file formats of accounting software by name. */
export type BooksFileFormats = Readonly<Record<BooksFormat, BooksFileFormat>>
