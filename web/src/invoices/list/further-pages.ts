import { parseInvoice, type Invoice } from '@covoice/domain'
import { shallowRef, type ShallowRef } from 'vue'
import type { ListQuery } from '../../backend/documents/documents.ts'
import { readQuery } from '../../backend/documents/reading.ts'
import { problemOf, type Denied } from '../../backend/server/problem.ts'
import { rowsOf, withFurtherPage, type PagedList } from './paged-list.ts'
import { after, furtherPageSize } from './queries.ts'

/** Reads the pages of a list after its live one, one at a time; a null query has none. */
export function useFurtherPages(pages: ShallowRef<PagedList<Invoice>>, query: () => ListQuery | null) {
  const problem = shallowRef<Denied | null>(null)
  let reading: ListQuery | null = null

  async function more(): Promise<void> {
    const asked = query()
    const last = rowsOf(pages.value).at(-1)
    if (!asked || !last || reading || pages.value.complete) return
    const question = after(asked, last.id)
    reading = question
    problem.value = null
    try {
      const page = await readQuery(question, parseInvoice)
      // Another query may have replaced this one in the meantime: its answer is dropped.
      if (reading === question) pages.value = withFurtherPage(pages.value, page, furtherPageSize)
    } catch (error) {
      if (reading === question) problem.value = problemOf(error)
    } finally {
      if (reading === question) reading = null
    }
  }

  /** Drops what is being read, because the list begins anew. */
  function forget(): void {
    reading = null
    problem.value = null
  }

  return { more, forget, problem }
}
