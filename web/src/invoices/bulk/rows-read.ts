import { shallowRef } from 'vue'
import type { Invoice } from '@covoice/domain'
import { problemOf, type Denied } from '../../backend/server/problem.ts'
import { useSessionStore } from '../../session/session-store.ts'

/** A few at a time: a hundred invoices are a hundred lists of lines. */
const atOnce = 10

/**
 * The data of several invoices for a preview; `rows` are null until it has loaded, and leave out deleted
 * invoices.
 */
export function useRowsRead<Row>(read: (org: string, invoice: string) => Promise<Row | null>) {
  const session = useSessionStore()
  const rows = shallowRef<readonly Row[] | null>(null)
  const failed = shallowRef<Denied | null>(null)

  async function load(invoices: readonly Invoice[]): Promise<void> {
    rows.value = failed.value = null
    const org = session.organisation?.id ?? ''
    try {
      const found: (Row | null)[] = []
      for (let start = 0; start < invoices.length; start += atOnce)
        found.push(
          ...(await Promise.all(invoices.slice(start, start + atOnce).map(({ id }) => read(org, id)))),
        )
      rows.value = found.filter((row) => row !== null)
    } catch (error) {
      failed.value = problemOf(error)
    }
  }
  return { rows, failed, load }
}
