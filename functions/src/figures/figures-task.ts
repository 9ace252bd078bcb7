import { isDeepStrictEqual } from 'node:util'
import { uncountedInvoicePath } from '@covoice/domain'
import { FieldValue, type DocumentSnapshot } from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'
import { countingTurnMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { dueAfter, untilDue } from '../invoices/totals-task.ts'
import { enqueueOnce } from '../task-queue.ts'
import { countInvoices } from './count-invoices.ts'
import { countMarked } from './count-marked.ts'
import { contributionOf } from './counted-invoice.ts'

/** A task that counts the marked invoices of an organisation at `dueMs` (epoch) or later. */
export interface CountingTask {
  org: string
  dueMs: number
  /** In a task of the release before marks: the invoice that it is for, which has none. */
  invoice?: string
}

const anyZone = { timeZone: 'UTC' }

/** Whether a header's change can change the figures; typing on a draft does not. */
export function changesFigures(before: DocumentSnapshot, after: DocumentSnapshot): boolean {
  const sentAt = (header: DocumentSnapshot): unknown => header.get('sentAt') ?? null
  return !(
    isDeepStrictEqual(contributionOf(before, anyZone), contributionOf(after, anyZone)) &&
    isDeepStrictEqual(sentAt(before), sentAt(after))
  )
}

/**
 * Marks an invoice as waiting to be counted after a change of its figures, and queues the counting of its
 * organisation, once in each span of two seconds however many invoices change.
 */
export async function queueCounting(
  { org, invoice }: { org: string; invoice: string },
  { before, after }: Pick<Change<DocumentSnapshot>, 'before' | 'after'>,
  deps: Dependencies,
  enqueue = enqueueOnce,
): Promise<void> {
  if (!changesFigures(before, after)) return
  await deps.db.doc(uncountedInvoicePath(org, invoice)).set({ markedAt: FieldValue.serverTimestamp() })
  await queueMarked(org, deps, enqueue)
}

/**
 * Counts the marked invoices of a task's organisation once its span has ended. What its turn leaves waits behind the
 * tasks of others.
 */
export async function runCountingTask(
  { org, dueMs, invoice }: CountingTask,
  deps: Dependencies,
  enqueue = enqueueOnce,
): Promise<void> {
  await untilDue(dueMs, deps)
  if (invoice !== undefined) await countInvoices({ org, invoices: [invoice] }, deps)
  if (await countMarked(org, deps, countingTurnMs)) await queueMarked(org, deps, enqueue)
}

/** For marks that are there by now: the task of their span runs after it. */
async function queueMarked(
  org: string,
  { now }: Pick<Dependencies, 'now'>,
  enqueue: typeof enqueueOnce,
): Promise<void> {
  const task: CountingTask = { org, dueMs: dueAfter(now()) }
  await enqueue('countInvoice', `${org}/figures/${task.dueMs}`, task, new Date(task.dueMs))
}
