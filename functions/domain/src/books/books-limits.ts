/** The exports that are tables for accounting software. */
export const booksFormats = ['quickBooksOnline', 'xero', 'quickBooksDesktop'] as const

/** One of `booksFormats`. */
export type BooksFormat = (typeof booksFormats)[number]

/** The limits of one accounting software; lengths are in characters, decimals behind the point. */
export interface BooksLimits {
  customerName: number
  number: number
  /** The buyer's purchase order: QuickBooks' memo or P.O. number, Xero's reference. */
  reference: number
  /** Less than the vendor's 4,000 or 4,095: a line's calculation may follow its description. */
  description: number
  /** Decimals of a unit price. */
  priceDecimals: number
  invoicesPerFile: number
  rowsPerFile: number
}

/** The limits of each format, as its vendor's import and API state them. */
export const booksLimits: Record<BooksFormat, BooksLimits> = {
  quickBooksOnline: {
    customerName: 100,
    number: 21,
    reference: 4_000,
    description: 3_900,
    priceDecimals: 5,
    invoicesPerFile: 100,
    rowsPerFile: 1_000,
  },
  xero: {
    customerName: 255,
    number: 255,
    reference: 255,
    description: 3_900,
    priceDecimals: 4,
    invoicesPerFile: 500,
    rowsPerFile: Infinity,
  },
  quickBooksDesktop: {
    customerName: 41,
    number: 11,
    reference: 25,
    description: 3_900,
    priceDecimals: 5,
    invoicesPerFile: Infinity,
    rowsPerFile: Infinity,
  },
}

/** Characters of a contact's details in Xero's API: `text` is for city, region and email; a street always fits. */
export const xeroContactLimits = { taxNumber: 50, postcode: 50, text: 255 } as const
