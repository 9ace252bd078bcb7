import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'
import type { Dependencies } from '../dependencies.ts'
import { queueCounting } from '../figures/figures-task.ts'
import { eraseOvertaken } from '../history/erase-overtaken.ts'
import { recordOvertaken } from '../history/overtaken.ts'
import { eraseReasons } from '../reviews/erase-reasons.ts'
import { tellOfReview } from '../reviews/tell-of-review.ts'
import { recordCreation } from './history.ts'
import { changesTexts, queueSettling } from '../text/settling-task.ts'
import { changesTotals, queueTotals } from './totals-task.ts'

/**
 * What follows from a write of an invoice's header: its history, its totals, its texts, the figures, the notices of
 * its review.
 */
export async function invoiceWritten(
  place: { org: string; invoice: string },
  change: Change<DocumentSnapshot> | undefined,
  deps: Dependencies,
): Promise<void> {
  if (!change) return
  if (!change.before.exists) await recordCreation(place, deps)
  if (changesTotals(change.before, change.after)) await queueTotals(place.org, place.invoice, deps.now())
  if (changesTexts(change.before, change.after)) await queueSettling(place, deps.now())
  await queueCounting(place, change, deps)
  await eraseOvertaken(place, change, deps)
  await eraseReasons(place, change, deps)
  await recordOvertaken({ ...place, line: null }, change, deps)
  await tellOfReview(place, change, deps)
}

/** What follows from a write of a line: the totals and texts of its invoice, and the invoice's history. */
export async function lineWritten(
  place: { org: string; invoice: string; line: string },
  change: Change<DocumentSnapshot> | undefined,
  deps: Dependencies,
): Promise<void> {
  if (!change) return
  await queueTotals(place.org, place.invoice, deps.now())
  if (changesTexts(change.before, change.after)) await queueSettling(place, deps.now())
  await recordOvertaken(place, change, deps)
}
