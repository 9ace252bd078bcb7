import { booksFormats, type BooksFormat } from './books-limits.ts'
import { booksMapping, type BooksMapping } from './books-mapping.ts'

/** The accounting software that an organisation has chosen, and how its books call what is on its invoices. */
export interface ChosenBooks {
  format: BooksFormat
  mapping: BooksMapping
}

/** What the invoice settings store of it. */
interface StoredBooks {
  accountingSoftware?: unknown
  booksMapping?: unknown
}

/** The accounting software of stored invoice settings; null where none was chosen. */
export function chosenBooks({ accountingSoftware, booksMapping: stored }: StoredBooks): ChosenBooks | null {
  const format = booksFormats.find((one) => one === accountingSoftware)
  return format === undefined ? null : { format, mapping: booksMapping(format, stored ?? {}) }
}

/** What a file of `format` goes by: the organisation's own mapping for the software that it has chosen, else that software's own names. */
export function mappingFor(format: BooksFormat, settings: StoredBooks): BooksMapping {
  const chosen = chosenBooks(settings)
  return chosen?.format === format ? chosen.mapping : booksMapping(format)
}
