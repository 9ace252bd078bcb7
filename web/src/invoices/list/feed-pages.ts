import { invoicePath, parseInvoice, type Invoice } from '@covoice/domain'
import { computed } from 'vue'
import type { ListQuery } from '../../backend/documents/documents.ts'
import { readDocument } from '../../backend/documents/reading.ts'
import { problemOf } from '../../backend/server/problem.ts'
import { useCustomersStore } from '../../customers/customers-store.ts'
import { useSessionStore } from '../../session/session-store.ts'
import type { InvoiceFilter } from '../filter/invoice-filter.ts'
import { amountsIn } from '../filter/amount-search.ts'
import { numbersIn } from '../filter/invoice-search.ts'
import { comparing } from './invoice-order.ts'
import { useLivePages } from './live-pages.ts'
import {
  alternativesLimit,
  byAmountQuery,
  byLineWordQuery,
  byNumberQuery,
  listParts,
  type Reach,
} from './queries.ts'

/** A row as it is now: null when it is gone or I may no longer read it, undefined when it can't be read now. */
const rowOf = (org: string, id: string): Promise<Invoice | null | undefined> =>
  readDocument(invoicePath(org, id), parseInvoice).catch((error: unknown) =>
    problemOf(error).problem === 'denied' ? null : undefined,
  )

/**
 * The pages that an invoice list reads: those of the two parts of its order, and while searching those that the
 * server finds. A null reach queries nothing.
 */
export function useFeedPages(reach: () => Reach | null, filter: () => InvoiceFilter) {
  const customers = useCustomersStore()
  const session = useSessionStore()
  const searching = computed(() => filter().search.trim() !== '')
  /**
   * A search also asks the server for the customers of that name: their invoices may be on pages not loaded
   * yet.
   */
  const found = computed<Reach | null>(() => {
    const where = reach()
    if (where === null || !searching.value || filter().customer !== null) return null
    const most = Math.floor(alternativesLimit / Math.max(1, filter().statuses.length))
    const named = customers.named(filter().search).slice(0, most)
    return { ...where, customers: named.map((one) => one.id) }
  })

  const order = (a: Invoice, b: Invoice) => comparing(filter().order)(a, b)
  const part = (reach: () => Reach | null, index: 0 | 1) =>
    useLivePages(() => {
      const where = reach()
      return where === null ? null : listParts(where, filter())[index]
    }, order)
  const first = part(reach, 0)
  const second = part(reach, 1)
  const foundNumber = useLivePages(() => {
    const where = reach()
    return where === null ? null : byNumberQuery(where, ...numbersIn(filter().search))
  }, order)
  const alone = (query: (where: Reach, search: string) => ListQuery | null) =>
    useLivePages(() => {
      const where = reach()
      return where === null || !searching.value ? null : query(where, filter().search)
    }, order)
  const currency = () => session.organisation?.currency ?? ''
  const foundAmounts = ([0, 1] as const).map((index) =>
    alone((where, search) => byAmountQuery(where, amountsIn(search, currency())[index])),
  )
  const foundWords = alone(byLineWordQuery)
  const listed = [first, second]
  const named = [part(() => found.value, 0), part(() => found.value, 1)]
  const matched = [foundNumber, ...foundAmounts, foundWords]
  const looked = [...named, ...matched]
  const all = [...listed, ...looked]

  /** Reads rows beyond the live page again after a command of ours has changed them. */
  async function reread(ids: readonly string[]): Promise<void> {
    const org = reach()?.org
    if (org === undefined) return
    await Promise.all(
      ids.map(async (id) => {
        const invoice = await rowOf(org, id)
        if (invoice !== undefined) for (const pages of all) pages.replace(id, invoice)
      }),
    )
  }

  return { searching, first, second, listed, named, matched, looked, all, reread }
}
