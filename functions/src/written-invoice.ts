import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'
import type { Dependencies } from './dependencies.ts'
import * as figures from './figures/figures-task.ts'
import * as history from './invoices/history.ts'
import * as totals from './invoices/totals-task.ts'
import * as texts from './text/settling-task.ts'

interface Place {
  org: string
  invoice: string
}

/** Records the creation of an invoice's header, and queues what follows from a change of it. */
export async function followInvoice(
  place: Place,
  change: Change<DocumentSnapshot> | undefined,
  deps: Dependencies,
): Promise<void> {
  if (!change) return
  const { before, after } = change
  if (!before.exists) await history.recordCreation(place, deps)
  if (totals.changesTotals(before, after)) await totals.queueTotals(place.org, place.invoice, deps.now())
  if (texts.changesTexts(before, after)) await texts.queueSettling(place, deps.now())
  await figures.queueCounting(place, change, deps)
}

/** Queues what follows from a change of an invoice's line. */
export async function followLine(
  place: Place,
  change: Change<DocumentSnapshot> | undefined,
  { now }: Pick<Dependencies, 'now'>,
): Promise<void> {
  await totals.queueTotals(place.org, place.invoice, now())
  if (change && texts.changesTexts(change.before, change.after)) await texts.queueSettling(place, now())
}
