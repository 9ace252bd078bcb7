import { uncountedPath } from '@covoice/domain'
import { FieldValue, type DocumentReference, type QueryDocumentSnapshot } from 'firebase-admin/firestore'
import { isConflict } from '../conflict.ts'
import type { Dependencies } from '../dependencies.ts'
import { figuresNotCounted } from '../log.ts'
import { atOnce, countInvoices } from './count-invoices.ts'

/**
 * Counts the invoices of an organisation that are marked as waiting, those first that wait longest, many in one
 * transaction, until none is left or the time of a turn is over. One that can't be counted is reported, and waits behind
 * the others. Returns whether any may be left that this turn has not tried.
 */
export async function countMarked(org: string, deps: Dependencies, turnMs: number): Promise<boolean> {
  const { db, now, step } = deps
  const end = now().getTime() + turnMs
  const failed = new Set<string>()
  for (let isOver = false; ;) {
    const { docs } = await db.collection(uncountedPath(org)).orderBy('markedAt').limit(atOnce).get()
    const marks = docs.filter(({ id }) => !failed.has(id))
    // what was marked meanwhile, and stands behind those that failed, has a task of its own
    if (marks.length === 0) return false
    if (isOver) return true
    for (const id of await countEach(org, marks, deps)) failed.add(id)
    await step('invoicesCounted')
    if (docs.length < atOnce) return false
    isOver = now().getTime() >= end
    if (isOver && failed.size === 0) return true
  }
}

/** Counts marked invoices together, or one by one where that fails for good; returns those that can't be counted. */
async function countEach(
  org: string,
  marks: readonly QueryDocumentSnapshot[],
  deps: Dependencies,
): Promise<string[]> {
  try {
    await countInvoices(
      {
        org,
        invoices: marks.map(({ id }) => id),
        marks: new Map(marks.map(({ id, updateTime }) => [id, updateTime])),
      },
      deps,
    )
    return []
  } catch (error) {
    if (isConflict(error)) throw error
    const [only, ...more] = marks
    if (!only) return []
    if (more.length > 0) {
      const failed: string[] = []
      for (const mark of marks) failed.push(...(await countEach(org, [mark], deps)))
      return failed
    }
    figuresNotCounted({ org, invoice: only.id }, error)
    await moveBehind(only, deps)
    return [only.id]
  }
}

/** Makes a mark the newest, unless a change has renewed or a count has removed it. */
async function moveBehind(
  { ref, updateTime }: { ref: DocumentReference; updateTime: QueryDocumentSnapshot['updateTime'] },
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const stored = await transaction.get(ref)
    if (stored.updateTime?.isEqual(updateTime))
      transaction.update(ref, { markedAt: FieldValue.serverTimestamp() })
  })
}
