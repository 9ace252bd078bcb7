import { booksFormats, type BooksFormat } from './books-limits.ts'
import { booksMapping, type BooksMapping } from './books-mapping.ts'

/** The organisation's accounting software, and the names that its books use. */
export interface ChosenBooks {
  format: BooksFormat
  mapping: BooksMapping
}

/** The part of the invoice settings that stores it. */
interface StoredBooks {
  accountingSoftware?: unknown
  booksMapping?: unknown
}

/** The accounting software of stored invoice settings; null where none was chosen. */
export function chosenBooks({ accountingSoftware, booksMapping: stored }: StoredBooks): ChosenBooks | null {
  const format = booksFormats.find((one) => one === accountingSoftware)
  return format === undefined ? null : { format, mapping: booksMapping(format, stored ?? {}) }
}

/**
 * The mapping for a file of `format`: the organisation's own for its chosen software, otherwise that
 * software's own names.
 */
export function mappingFor(format: BooksFormat, settings: StoredBooks): BooksMapping {
  const chosen = chosenBooks(settings)
  return chosen?.format === format ? chosen.mapping : booksMapping(format)
}
