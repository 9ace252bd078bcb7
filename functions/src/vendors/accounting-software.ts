import type { BooksFileFormats } from '../documents/books/file-format.ts'
import { quickBooksDesktop, quickBooksOnline } from './quickbooks/file-formats.ts'
import { xeroAccountant } from './xero/accountant.ts'
import { xeroTokenKey } from './xero/config.ts'
import { xero } from './xero/file-format.ts'

/** Every file format of accounting software. */
export const booksFileFormats: BooksFileFormats = { quickBooksOnline, xero, quickBooksDesktop }

/** The accounting software that an organisation connects, and the secrets of a function that reaches it. */
export const connectedSoftware = { accountant: xeroAccountant, secrets: [xeroTokenKey] }
