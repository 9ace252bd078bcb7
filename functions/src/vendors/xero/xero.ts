import type { BooksSoftware } from '../../books/books-software.ts'
import { chart } from './chart.ts'
import { leave, openedBooks } from './connections.ts'
import { find, write } from './invoices.ts'
import { consentUrl, refreshed, tokensFor } from './oauth.ts'
import type { XeroSettings } from './settings.ts'
import { xeroInvoice } from './xero-invoice.ts'

/** Xero through its own API. */
export function xeroAt(settings: XeroSettings): BooksSoftware {
  return {
    name: 'xero',
    consentUrl: (state, verifier) => consentUrl(settings, state, verifier),
    tokensFor: (code, verifier) => tokensFor(settings, code, verifier),
    refreshed: (refreshToken) => refreshed(settings, refreshToken),
    openedBooks: (accessToken) => openedBooks(settings, accessToken),
    leave: (accessToken, connection) => leave(settings, accessToken, connection),
    chart: (accessToken, books) => chart(settings, accessToken, books),
    invoiceOf: xeroInvoice,
    find: (accessToken, books, invoice) => find(settings, accessToken, books, invoice),
    write: (accessToken, books, invoice, options) =>
      write(settings, { accessToken, books }, invoice, options),
  }
}
