import { historyPath, invoicePath, parseReviewMark, reviewsPath } from '@covoice/domain'
import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'
import type { Dependencies } from '../dependencies.ts'
import { timeOfMove } from '../history/customer-change.ts'
import { timestamp } from '../stored-times.ts'

/**
 * Erases why an invoice was sent back when it goes from one customer to another, on its header, in its reviews and in its
 * history: members who reach only the new customer read all three. Who sent it back stays. The event may come twice, late
 * and in any order: a reason from after the move stays.
 */
export async function eraseReasons(
  { org, invoice }: { org: string; invoice: string },
  change: Pick<Change<DocumentSnapshot>, 'before' | 'after'>,
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  const movedAt = timeOfMove(change)
  if (!movedAt) return
  await db.runTransaction(async (transaction) => {
    const header = await transaction.get(db.doc(invoicePath(org, invoice)))
    const reviews = await transaction.get(
      db.collection(reviewsPath(org, invoice)).where('state', '==', 'sentBack'),
    )
    const entries = await transaction.get(
      db.collection(historyPath(org, invoice)).where('kind', '==', 'sentBack'),
    )
    const mark = parseReviewMark(header.get('review'))
    if (mark && mark.reason !== '' && isFromBefore(mark.at, movedAt))
      transaction.update(header.ref, { 'review.reason': '' })
    for (const { ref, data } of fromBefore(reviews.docs, movedAt))
      if (data.reason !== '') transaction.update(ref, { reason: '' })
    for (const { ref, data } of fromBefore(entries.docs, movedAt))
      if (data.reason !== null) transaction.update(ref, { reason: null })
  })
}

const fromBefore = (found: readonly DocumentSnapshot[], movedAt: Timestamp) =>
  found.flatMap((one) => {
    const data = one.data() ?? {}
    return isFromBefore(data.at, movedAt) ? [{ ref: one.ref, data }] : []
  })

const isFromBefore = (at: unknown, movedAt: Timestamp): boolean =>
  (timestamp.read(at)?.valueOf() ?? '') <= movedAt.valueOf()
