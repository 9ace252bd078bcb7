import type { Books, BooksChart } from '@covoice/domain'
import type { XeroInvoice } from '../vendors/xero/xero-invoice.ts'

/** What lets Covoice into a company's books for half an hour, and again after that. */
export interface Tokens {
  accessToken: string
  refreshToken: string
  expiresInMs: number
}

/** Books that Covoice was let into, and the id of that permission. */
export interface OpenedBooks extends Books {
  connection: string
}

/** An invoice as Xero has it: its id there, where a person looks at it, and what it comes to as a decimal. */
export interface Entry {
  id: string
  url: string
  /** Which revision of the invoice that was asked for it says; null when it is another's. */
  revision: number | null
  total: string
}

/** Xero as the use cases know it. What doesn't go as it should rejects with a `XeroFailure`. */
export interface Xero {
  consentUrl: (state: string, verifier: string) => Promise<string>
  tokensFor: (code: string, verifier: string) => Promise<Tokens>
  refreshed: (refreshToken: string) => Promise<Tokens>
  /** The books that the person has just let Covoice into. */
  openedBooks: (accessToken: string) => Promise<OpenedBooks[]>
  /** Ends the permission for one company's books; one that has ended already is fine. */
  leave: (accessToken: string, connection: string) => Promise<void>
  chart: (accessToken: string, books: string) => Promise<Omit<BooksChart, 'readAt'>>
  /** The sales invoice of that number that is neither deleted nor void; null where there is none. */
  find: (accessToken: string, books: string, invoice: XeroInvoice) => Promise<Entry | null>
  /** Writes a new invoice, or over `entry`; the same `key` never writes twice. */
  write: (
    accessToken: string,
    books: string,
    invoice: XeroInvoice,
    options: { entry: string | null; key: string },
  ) => Promise<Entry>
}
