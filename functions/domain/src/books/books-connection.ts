import * as v from 'valibot'
import { anything, anyText, anyWhole } from '../fields/tolerant.ts'

/**
 * The state of a connection: in use, waiting for a person to choose among several books, or ended by the
 * accounting software.
 */
export const connectionStates = ['connected', 'choosing', 'lost'] as const

/** One of `connectionStates`. */
export type ConnectionState = (typeof connectionStates)[number]

const books = v.object({ id: v.string(), name: anyText })

/** A company's books in accounting software: Xero calls them an organisation, and its API a tenant. */
export type Books = v.InferOutput<typeof books>

const chart = v.object({
  /** Accounts that a line of an invoice may be posted to. */
  accounts: v.fallback(v.array(v.object({ code: v.string(), name: anyText })), []),
  /** Rates that a line of an invoice may be taxed at; `type` is the API's name, `name` that of the screen. */
  taxTypes: v.fallback(v.array(v.object({ type: v.string(), name: anyText, ratePpm: anyWhole(0) })), []),
  /** When they were read; opaque here. */
  readAt: anything,
})

/** The accounts and taxes of connected books that invoices use. */
export type BooksChart = v.InferOutput<typeof chart>

/** A tax of the books. */
export type BooksTaxType = BooksChart['taxTypes'][number]

const noChart = (): BooksChart => ({ accounts: [], taxTypes: [], readAt: null })

const connection = v.object({
  state: v.picklist(connectionStates),
  /** The books that invoices go to; null while a person has to choose. */
  books: v.fallback(v.nullable(books), null),
  /** The books to choose from. */
  choices: v.fallback(v.array(books), []),
  chart: v.fallback(chart, noChart),
  byName: anyText,
  at: anything,
})

/** An organisation's connection to its accounting software, without its secrets. */
export type BooksConnection = v.InferOutput<typeof connection>

/** A stored connection; null where there is none. */
export function parseConnection(data: unknown): BooksConnection | null {
  const read = v.safeParse(connection, data)
  return read.success ? read.output : null
}
