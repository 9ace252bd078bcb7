import type { Invoice } from '@covoice/domain'
import { computed, type ComputedRef } from 'vue'
import type { LiveState } from '../../backend/documents/live-list.ts'
import type { Denied } from '../../backend/server/problem.ts'
import type { InvoiceFilter } from '../filter/invoice-filter.ts'
import { matchesFilter, matchesSearch } from '../filter/invoice-search.ts'
import { useFeedPages } from './feed-pages.ts'
import { useHeldRows } from './held-rows.ts'
import { comparing } from './invoice-order.ts'
import type { LivePages } from './live-pages.ts'
import type { Reach } from './queries.ts'

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

/** The invoices of a filter in its order; a null reach queries nothing. */
export function useInvoiceFeed(reach: () => Reach | null, filter: () => InvoiceFilter): InvoiceFeed {
  const { searching, first, second, listed, named, matched, looked, all, reread } = useFeedPages(
    reach,
    filter,
  )
  const asked = computed(() => (searching.value ? all : listed))

  const loaded = computed(() => {
    const now = reach()
    if (now === null) return []
    const sifted = (invoices: readonly Invoice[]) =>
      invoices.filter((invoice) => matchesFilter(invoice, filter(), now.today))
    // The second part waits until the first has loaded: no row may appear between rows on screen.
    if (!searching.value) {
      return [...sifted(first.rows.value), ...(first.complete.value ? sifted(second.rows.value) : [])]
    }
    const matching = [...listed, ...matched].flatMap((pages) =>
      pages.rows.value.filter((invoice) => matchesSearch(invoice, filter().search)),
    )
    const found = named.flatMap((pages) => pages.rows.value)
    const unique = new Map(sifted([...found, ...matching]).map((invoice) => [invoice.id, invoice]))
    return [...unique.values()].sort(comparing(filter().order))
  })

  const state = computed<LiveState>(() => {
    const states = asked.value.map((pages) => pages.state.value)
    if (states.includes('failed')) return 'failed'
    if (listed.every((pages) => pages.state.value === 'waiting') && reach() === null) return 'waiting'
    return states.includes('loading') ? 'loading' : 'ready'
  })

  async function more(): Promise<void> {
    // A search continues within its result, never through the whole list.
    const lists: readonly LivePages[] = searching.value ? looked : [first.complete.value ? second : first]
    await Promise.all(lists.filter((pages) => !pages.complete.value).map((pages) => pages.more()))
  }

  return {
    rows: useHeldRows(loaded, state, reach, filter),
    state,
    problem: computed(() => asked.value.map((pages) => pages.problem.value).find(Boolean) ?? null),
    complete: computed(() => (searching.value ? looked : listed).every((pages) => pages.complete.value)),
    arrived: computed(() => new Set(listed.flatMap((pages) => [...pages.arrived.value]))),
    more,
    retry: () => asked.value.forEach((pages) => pages.retry()),
    reread,
  }
}
