import { parseInvoice, type Invoice } from '@covoice/domain'
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { ListQuery } from '../../backend/documents/documents.ts'
import { readDocument } from '../../backend/documents/reading.ts'
import { liveList, type Live } from '../../backend/documents/live-list.ts'
import type { Denied } from '../../backend/server/problem.ts'
import { useFurtherPages } from './further-pages.ts'
import {
  arrivals,
  emptyList,
  movedAway,
  rowsOf,
  withLivePage,
  withMovedRow,
  withRow,
  type PagedList,
} from './paged-list.ts'
import { livePageSize } from './queries.ts'

/** One ordered query as pages: the first is live, the others are read on demand. */
export interface LivePages {
  rows: ComputedRef<readonly Invoice[]>
  /** Whether there is nothing after the last row. */
  complete: ComputedRef<boolean>
  state: Live<unknown>['state']
  problem: ComputedRef<Denied | null>
  /** Rows that a colleague has just added. */
  arrived: Readonly<{ value: ReadonlySet<string> }>
  more: () => Promise<void>
  retry: () => void
  replace: (id: string, invoice: Invoice | null) => void
}

export function useLivePages(
  query: () => ListQuery | null,
  order: (a: Invoice, b: Invoice) => number,
): LivePages {
  const pages = shallowRef<PagedList<Invoice>>(emptyList)
  const arrived = shallowRef<ReadonlySet<string>>(new Set())
  const live = liveList(query, parseInvoice)
  const further = useFurtherPages(pages, () => (live.state.value === 'ready' ? query() : null))

  watch(
    [live.value, live.state],
    ([page, state], [before, stateBefore]) => {
      if (state !== 'ready') {
        further.forget()
        pages.value = emptyList
        arrived.value = new Set()
        return
      }
      arrived.value = stateBefore === 'ready' && before ? arrivals(before, page) : new Set()
      const moved = movedAway(pages.value, page, livePageSize, order)
      pages.value = withLivePage(pages.value, page, livePageSize, order)
      for (const { id } of moved) void place(id)
    },
    { immediate: true, flush: 'sync' },
  )

  /** Keeps an invoice on screen that its new value has moved off the live page. */
  async function place(id: string): Promise<void> {
    const asked = query()
    if (asked === null) return
    // Unread, it comes back with its own page.
    const row = await readDocument(`${asked.collection}/${id}`, parseInvoice).catch(() => null)
    const same = JSON.stringify(query()) === JSON.stringify(asked)
    if (row && same && live.state.value === 'ready') pages.value = withMovedRow(pages.value, row, order)
  }

  return {
    rows: computed(() => rowsOf(pages.value)),
    complete: computed(() => live.state.value === 'waiting' || pages.value.complete),
    state: live.state,
    problem: computed(() => live.problem.value ?? further.problem.value),
    arrived,
    more: further.more,
    retry: () => (live.state.value === 'failed' ? live.retry() : void further.more()),
    replace: (id, invoice) => (pages.value = withRow(pages.value, id, invoice)),
  }
}
