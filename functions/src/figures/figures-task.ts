import { isDeepStrictEqual } from 'node:util'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'
import { totalsBucketMs, totalsMarginMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { totalsTask, type TotalsTask } from '../invoices/totals-task.ts'
import { enqueueOnce } from '../task-queue.ts'
import { untilDue } from '../until-due.ts'
import { countInvoices } from './count-invoices.ts'
import { countedIn } from './counted-invoice.ts'

const anyZone = { timeZone: 'UTC' }

/** Whether a header's change can change the figures; typing on a draft does not. */
export function changesFigures(before: DocumentSnapshot, after: DocumentSnapshot): boolean {
  const sentAt = (header: DocumentSnapshot): unknown => header.get('sentAt') ?? null
  return !(
    isDeepStrictEqual(countedIn(before, anyZone), countedIn(after, anyZone)) &&
    isDeepStrictEqual(sentAt(before), sentAt(after))
  )
}

/** Queues the counting of an invoice after a change of its figures, once in each span of two seconds. */
export async function queueCounting(
  { org, invoice }: { org: string; invoice: string },
  { before, after }: Change<DocumentSnapshot>,
  now: Date,
): Promise<void> {
  if (!changesFigures(before, after)) return
  const task = totalsTask(org, invoice, now)
  await enqueueOnce('countInvoice', `${org}/${invoice}/${task.dueMs}`, task, new Date(task.dueMs))
}

/** Counts the invoice of a task once its span has ended. */
export async function runCountingTask(
  { org, invoice, dueMs }: TotalsTask,
  deps: Dependencies,
): Promise<void> {
  await untilDue(dueMs, totalsBucketMs + totalsMarginMs, deps)
  await countInvoices({ org, invoices: [invoice] }, deps)
}
