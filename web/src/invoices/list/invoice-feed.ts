import { invoicePath, parseInvoice, type Invoice } from '@covoice/domain'
import { computed, type ComputedRef } from 'vue'
import { readDocument } from '../../backend/documents/reading.ts'
import type { LiveState } from '../../backend/documents/live-list.ts'
import type { Denied } from '../../backend/server/problem.ts'
import { useCustomersStore } from '../../customers/customers-store.ts'
import { byCreation, byNumber, byPlace } from './invoice-order.ts'
import type { InvoiceFilter } from '../filter/invoice-filter.ts'
import { matchesFilter, matchesSearch, numberIn } from '../filter/invoice-search.ts'
import { useLivePages, type LivePages } from './live-pages.ts'
import { alternativesLimit, byNumberQuery, draftsQuery, numberedQuery, type Reach } from './queries.ts'

/** The rows of an invoice list, live, in order, and how to load more. */
export interface InvoiceFeed {
  rows: ComputedRef<readonly Invoice[]>
  state: ComputedRef<LiveState>
  problem: ComputedRef<Denied | null>
  complete: ComputedRef<boolean>
  arrived: ComputedRef<ReadonlySet<string>>
  more: () => Promise<void>
  retry: () => void
  reread: (ids: readonly string[]) => Promise<void>
}

/** Drafts first, then by number; a null reach queries nothing. */
export function useInvoiceFeed(reach: () => Reach | null, filter: () => InvoiceFilter): InvoiceFeed {
  const customers = useCustomersStore()
  const asked = (question: (reach: Reach, filter: InvoiceFilter) => ReturnType<typeof draftsQuery>) => () => {
    const where = reach()
    return where === null ? null : question(where, filter())
  }

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

  const drafts = useLivePages(asked(draftsQuery), byCreation)
  const numbered = useLivePages(asked(numberedQuery), byNumber)
  const ofFound = (question: typeof draftsQuery) => () =>
    found.value === null ? null : question(found.value, filter())
  const foundDrafts = useLivePages(ofFound(draftsQuery), byCreation)
  const foundNumbered = useLivePages(ofFound(numberedQuery), byNumber)
  const foundNumber = useLivePages(() => {
    const where = reach()
    const number = numberIn(filter().search)
    return where === null || number === null ? null : byNumberQuery(where, number)
  }, byNumber)
  const base = [drafts, numbered]
  const looking = [foundDrafts, foundNumbered, foundNumber]
  const all = [...base, ...looking]

  const rows = computed(() => {
    const now = reach()
    if (now === null) return []
    const sifted = (invoices: readonly Invoice[]) =>
      invoices.filter((invoice) => matchesFilter(invoice, filter(), now.today))
    // Numbered invoices wait until all drafts have loaded: no row may appear between rows on screen.
    if (!searching.value) {
      return [...sifted(drafts.rows.value), ...(drafts.complete.value ? sifted(numbered.rows.value) : [])]
    }
    const matching = base.flatMap((pages) =>
      pages.rows.value.filter((invoice) => matchesSearch(invoice, filter().search)),
    )
    const looked = looking.flatMap((pages) => pages.rows.value)
    const unique = new Map(sifted([...looked, ...matching]).map((invoice) => [invoice.id, invoice]))
    return [...unique.values()].sort(byPlace)
  })

  const asking = computed(() => (searching.value ? all : base))
  const state = computed<LiveState>(() => {
    const states = asking.value.map((pages) => pages.state.value)
    if (states.includes('failed')) return 'failed'
    if (base.every((pages) => pages.state.value === 'waiting') && reach() === null) return 'waiting'
    return states.includes('loading') ? 'loading' : 'ready'
  })

  async function more(): Promise<void> {
    // A search continues within its result, never through the whole list.
    const lists: readonly LivePages[] = searching.value
      ? looking
      : [drafts.complete.value ? numbered : drafts]
    await Promise.all(lists.filter((pages) => !pages.complete.value).map((pages) => pages.more()))
  }

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

  return {
    rows,
    state,
    problem: computed(() => asking.value.map((pages) => pages.problem.value).find(Boolean) ?? null),
    complete: computed(() => (searching.value ? looking : base).every((pages) => pages.complete.value)),
    arrived: computed(() => new Set(base.flatMap((pages) => [...pages.arrived.value]))),
    more,
    retry: () => asking.value.forEach((pages) => pages.retry()),
    reread,
  }
}
