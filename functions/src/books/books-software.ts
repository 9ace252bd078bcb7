import type { Books, BooksChart, BooksMapping, ConnectableSoftware, Revision } from '@covoice/domain'

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

/** The figures of a line in the books, as plain decimals; `discount` is percent off, '' for none. */
export interface BooksFigures {
  description: string
  quantity: string
  price: string
  discount: string
}

/** An invoice to be written into the books; amounts are decimals. */
export interface BooksInvoice {
  number: string
  reference: string
  /** The address of this revision in Covoice, which distinguishes it from another with the same number. */
  url: string
  contact: {
    name: string
    email: string
    taxId: string
    address: { street: string; city: string; region: string; postcode: string; country: string }
  }
  day: string
  dueDay: string
  currency: string
  pricesIncludeTax: boolean
  lines: (BooksFigures & { account: string; taxType: string })[]
}

/** An invoice in the books: its id, its address there, and its amount due as a decimal. */
export interface Entry {
  id: string
  url: string
  /** The revision of the requested invoice that it contains; null when it is another invoice. */
  revision: number | null
  total: string
}

/** Connected accounting software, as the use cases know it. A failure rejects with a `BooksFailure`. */
export interface BooksSoftware {
  /** Its name in paths, consents and transfers. */
  name: ConnectableSoftware
  consentUrl: (state: string, verifier: string) => Promise<string>
  tokensFor: (code: string, verifier: string) => Promise<Tokens>
  refreshed: (refreshToken: string) => Promise<Tokens>
  /** The books that the person has just given access to. */
  openedBooks: (accessToken: string) => Promise<OpenedBooks[]>
  /** Ends the permission for one company's books; one that has ended already is fine. */
  leave: (accessToken: string, connection: string) => Promise<void>
  chart: (accessToken: string, books: string) => Promise<Omit<BooksChart, 'readAt'>>
  /** An invoice in these books' form; `url` is its address in Covoice. Throws RangeError for an invoice that they can't accept. */
  invoiceOf: (revision: Revision, mapping: BooksMapping, chart: BooksChart, url: string) => BooksInvoice
  /** The sales invoice with that number that is neither deleted nor void; null where there is none. */
  find: (accessToken: string, books: string, invoice: BooksInvoice) => Promise<Entry | null>
  /** Writes a new invoice, or overwrites `entry`; the same `key` never writes twice. */
  write: (
    accessToken: string,
    books: string,
    invoice: BooksInvoice,
    options: { entry: string | null; key: string },
  ) => Promise<Entry>
}
