import type { Books, BooksChart } from '@covoice/domain'
import type { XeroInvoice } from '../vendors/xero/xero-invoice.ts'

/** Tokens with access to a company's books: half an hour, then refreshed. */
export interface Tokens {
  accessToken: string
  refreshToken: string
  expiresInMs: number
}

/** Books that Covoice may access, and the id of that permission. */
export interface OpenedBooks extends Books {
  connection: string
}

/** An invoice in Xero: its id, its address there, and its amount due as a decimal. */
export interface Entry {
  id: string
  url: string
  /** The revision of the requested invoice that it contains; null when it is another invoice. */
  revision: number | null
  total: string
}

/** Xero's interface for the use cases. A failure rejects with a `XeroFailure`. */
export interface Xero {
  consentUrl: (state: string, verifier: string) => Promise<string>
  tokensFor: (code: string, verifier: string) => Promise<Tokens>
  refreshed: (refreshToken: string) => Promise<Tokens>
  /** The books that the person has just given access to. */
  openedBooks: (accessToken: string) => Promise<OpenedBooks[]>
  /** Ends the permission for one company's books; one that has ended already is fine. */
  leave: (accessToken: string, connection: string) => Promise<void>
  chart: (accessToken: string, books: string) => Promise<Omit<BooksChart, 'readAt'>>
  /** The sales invoice with that number that is neither deleted nor void; null where there is none. */
  find: (accessToken: string, books: string, invoice: XeroInvoice) => Promise<Entry | null>
  /** Writes a new invoice, or overwrites `entry`; the same `key` never writes twice. */
  write: (
    accessToken: string,
    books: string,
    invoice: XeroInvoice,
    options: { entry: string | null; key: string },
  ) => Promise<Entry>
}
