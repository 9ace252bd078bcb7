import { isDeepStrictEqual } from 'node:util'
import { invoiceTable, type Table } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { totalsBucketMs, totalsMarginMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { enqueueOnce } from '../task-queue.ts'
import { waitUntil } from '../wait-until.ts'
import { writeTotals } from './write-totals.ts'

/** A task that writes the totals of an invoice at `dueMs` (epoch) or later. */
export interface TotalsTask {
  org: string
  invoice: string
  dueMs: number
}

const table: Table = invoiceTable
const counted = Object.entries(table).flatMap(([name, { inTotals }]) => (inTotals ? [name] : []))
const watched = [...counted, 'content']

/**
 * Whether a header's change can change its totals: not when only they were written, which ends the loop, nor
 * when it was frozen, which writes them.
 */
export function changesTotals(before: DocumentSnapshot, after: DocumentSnapshot): boolean {
  if (!after.exists || after.get('content') === 'frozen') return false
  return !before.exists || watched.some((field) => !isDeepStrictEqual(before.get(field), after.get(field)))
}

/** Queues the writing of an invoice's totals, once in each span of two seconds however often it is called. */
export async function queueTotals(org: string, invoice: string, now: Date): Promise<void> {
  const task = totalsTask(org, invoice, now)
  await enqueueOnce('writeTotals', `${org}/${invoice}/${task.dueMs}`, task, new Date(task.dueMs))
}

/** The task for an edit made before `now`: it runs after its span has ended on every server's clock. */
export function totalsTask(org: string, invoice: string, now: Date): TotalsTask {
  return { org, invoice, dueMs: dueAfter(now) }
}

/** When the span of `now` has ended on every server's clock. */
export function dueAfter(now: Date): number {
  const bucket = Math.floor(now.getTime() / totalsBucketMs)
  return (bucket + 1) * totalsBucketMs + totalsMarginMs
}

/** Waits until the task is due, which the emulator's queue does not, and writes the totals. */
export async function runTotalsTask({ org, invoice, dueMs }: TotalsTask, deps: Dependencies): Promise<void> {
  await untilDue(dueMs, deps)
  await writeTotals({ org, invoice }, deps)
}

/** Waits until a time of `dueAfter`. */
export const untilDue = (dueMs: number, deps: Pick<Dependencies, 'now'>): Promise<void> =>
  waitUntil(dueMs, totalsBucketMs + totalsMarginMs, deps)
