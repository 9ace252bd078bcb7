import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'
import type { Dependencies } from '../dependencies.ts'
import { queueCounting } from '../figures/figures-task.ts'
import { eraseOvertaken } from '../history/erase-overtaken.ts'
import { recordOvertaken } from '../history/overtaken.ts'
import { tellOfReview } from '../reviews/tell-of-review.ts'
import { recordCreation } from './history.ts'
import { changesTotals, queueTotals } from './totals-task.ts'

/** What follows from a write of an invoice's header: its history, its totals, the figures, the
 * notices of its review. */
export async function invoiceWritten(
  place: { org: string; invoice: string },
  change: Change<DocumentSnapshot>,
  deps: Dependencies,
): Promise<void> {
  if (!change.before.exists) await recordCreation(place, deps)
  if (changesTotals(change.before, change.after)) await queueTotals(place.org, place.invoice, deps.now())
  await queueCounting(place, change, deps)
  await eraseOvertaken(place, change, deps)
  await recordOvertaken({ ...place, line: null }, change, deps)
  await tellOfReview(place, change, deps)
}

/** What follows from a write of a line: the totals of its invoice, and the invoice's history. */
export async function lineWritten(
  place: { org: string; invoice: string; line: string },
  change: Change<DocumentSnapshot>,
  deps: Dependencies,
): Promise<void> {
  await queueTotals(place.org, place.invoice, deps.now())
  await recordOvertaken(place, change, deps)
}
