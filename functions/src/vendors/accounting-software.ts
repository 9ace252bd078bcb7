import type { ConnectableSoftware } from '@covoice/domain'
import type { ConnectedBooks } from '../books/accountant.ts'
import type { Dependencies } from '../dependencies.ts'
import type { BooksFileFormats } from '../documents/books/file-format.ts'
import { quickBooksDesktop, quickBooksOnline } from './quickbooks/file-formats.ts'
import { xeroBooks } from './xero/accountant.ts'
import { xero } from './xero/file-format.ts'

/** Every file format of accounting software. */
export const booksFileFormats: BooksFileFormats = { quickBooksOnline, xero, quickBooksDesktop }

/** The accounting software that an organisation can connect, under the names that the domain lists. */
const connectedBooks: Record<ConnectableSoftware, ConnectedBooks> = { xero: xeroBooks }

/** The accountant of each software, by its name; throws where the operator has not set it up. */
export const accountantOf = (deps: Dependencies) => (software: ConnectableSoftware) =>
  connectedBooks[software].accountant(deps)

/** The secrets of a function that reaches any of it. */
export const booksSecrets = Object.values(connectedBooks).flatMap(({ secrets }) => secrets)
