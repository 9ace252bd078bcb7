import { parseInvoice, type Invoice } from '@covoice/domain'
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { ListQuery } from '../../backend/documents/documents.ts'
import { readQuery } from '../../backend/documents/reading.ts'
import { liveList, type Live } from '../../backend/documents/live-list.ts'
import { problemOf, type Denied } from '../../backend/server/problem.ts'
import {
  arrivals,
  emptyList,
  rowsOf,
  withFurtherPage,
  withLivePage,
  withRow,
  type PagedList,
} from './paged-list.ts'
import { after, furtherPageSize, livePageSize } from './queries.ts'

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
  const furtherProblem = shallowRef<Denied | null>(null)
  const live = liveList(query, parseInvoice)
  let reading: ListQuery | null = null

  watch(
    [live.value, live.state],
    ([page, state], [before, stateBefore]) => {
      if (state !== 'ready') {
        reading = null
        furtherProblem.value = null
        pages.value = emptyList
        arrived.value = new Set()
        return
      }
      arrived.value = stateBefore === 'ready' && before ? arrivals(before, page) : new Set()
      pages.value = withLivePage(pages.value, page, livePageSize, order)
    },
    { immediate: true, flush: 'sync' },
  )

  async function more(): Promise<void> {
    const asked = query()
    const last = rowsOf(pages.value).at(-1)
    if (!asked || !last || reading || pages.value.complete || live.state.value !== 'ready') return
    const question = after(asked, last.id)
    reading = question
    furtherProblem.value = null
    try {
      const page = await readQuery(question, parseInvoice)
      // Another query may have replaced this one in the meantime: its answer is dropped.
      if (reading === question) pages.value = withFurtherPage(pages.value, page, furtherPageSize)
    } catch (error) {
      if (reading === question) furtherProblem.value = problemOf(error)
    } finally {
      if (reading === question) reading = null
    }
  }

  return {
    rows: computed(() => rowsOf(pages.value)),
    complete: computed(() => live.state.value === 'waiting' || pages.value.complete),
    state: live.state,
    problem: computed(() => live.problem.value ?? furtherProblem.value),
    arrived,
    more,
    retry: () => (live.state.value === 'failed' ? live.retry() : void more()),
    replace: (id, invoice) => (pages.value = withRow(pages.value, id, invoice)),
  }
}
