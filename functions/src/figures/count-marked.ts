import { uncountedPath } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'
import { atOnce, countInvoices } from './count-invoices.ts'

/**
 * Counts the invoices of an organisation that are marked as waiting, those first that wait longest, many in one
 * transaction, until none is left or the time of a turn is over. Returns whether any may be left.
 */
export async function countMarked(org: string, deps: Dependencies, turnMs: number): Promise<boolean> {
  const { db, now, step } = deps
  const end = now().getTime() + turnMs
  for (;;) {
    const { docs } = await db.collection(uncountedPath(org)).orderBy('markedAt').limit(atOnce).get()
    const marks = new Map(docs.map(({ id, updateTime }) => [id, updateTime]))
    await countInvoices({ org, invoices: [...marks.keys()], marks }, deps)
    await step('invoicesCounted')
    // what was marked meanwhile has a task of its own
    if (docs.length < atOnce) return false
    if (now().getTime() >= end) return true
  }
}
