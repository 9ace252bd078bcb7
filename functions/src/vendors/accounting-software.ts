import type { ConnectableSoftware } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'
import type { BooksFileFormats } from '../documents/books/file-format.ts'
import { connectedBooks } from './connected-books.ts'
import { quickBooksDesktop, quickBooksOnline } from './quickbooks/file-formats.ts'
import { xero } from './xero/file-format.ts'

export { ofXeroAlone } from './xero/earlier-words.ts'

/** Every file format of accounting software. */
export const booksFileFormats: BooksFileFormats = { quickBooksOnline, xero, quickBooksDesktop }

/** The accountant of each software, by its name; throws where the operator has not set it up. */
export const accountantOf = (deps: Dependencies) => (software: ConnectableSoftware) =>
  connectedBooks[software].accountant(deps)

/** The secrets of a function that reaches any of it. */
export const booksSecrets = Object.values(connectedBooks).flatMap(({ secrets }) => secrets)
