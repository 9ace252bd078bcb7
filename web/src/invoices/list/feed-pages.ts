import { invoicePath, parseInvoice } from '@covoice/domain'
import { computed } from 'vue'
import { readDocument } from '../../backend/documents/reading.ts'
import { useCustomersStore } from '../../customers/customers-store.ts'
import type { InvoiceFilter } from '../filter/invoice-filter.ts'
import { numbersIn } from '../filter/invoice-search.ts'
import { byCreation, byNumber } from './invoice-order.ts'
import { useLivePages } from './live-pages.ts'
import { alternativesLimit, byNumberQuery, draftsQuery, numberedQuery, type Reach } from './queries.ts'

/**
 * The pages that an invoice list reads: the drafts and the numbered invoices, and while searching those that
 * the server finds. A null reach queries nothing.
 */
export function useFeedPages(reach: () => Reach | null, filter: () => InvoiceFilter) {
  const customers = useCustomersStore()
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

  const within = (reach: () => Reach | null, question: typeof draftsQuery) => () => {
    const where = reach()
    return where === null ? null : question(where, filter())
  }
  const drafts = useLivePages(within(reach, draftsQuery), byCreation)
  const numbered = useLivePages(within(reach, numberedQuery), byNumber)
  const foundDrafts = useLivePages(
    within(() => found.value, draftsQuery),
    byCreation,
  )
  const foundNumbered = useLivePages(
    within(() => found.value, numberedQuery),
    byNumber,
  )
  const foundNumber = useLivePages(() => {
    const where = reach()
    return where === null ? null : byNumberQuery(where, ...numbersIn(filter().search))
  }, byNumber)
  const listed = [drafts, numbered]
  const named = [foundDrafts, foundNumbered]
  const looked = [...named, foundNumber]
  const all = [...listed, ...looked]

  /** Reads rows beyond the live page again after a command of ours has changed them. */
  async function reread(ids: readonly string[]): Promise<void> {
    const org = reach()?.org
    if (org === undefined) return
    await Promise.all(
      ids.map(async (id) => {
        const invoice = await readDocument(invoicePath(org, id), parseInvoice).catch(() => null)
        for (const pages of all) pages.replace(id, invoice)
      }),
    )
  }

  return { searching, drafts, numbered, listed, named, foundNumber, looked, all, reread }
}
