import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { transferSilenceMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { enqueueOnce } from '../task-queue.ts'
import type { Passage } from './transfer.ts'

/** Whether a transfer was just asked for, for the first time or once more. */
export function asksForTransfer(before: DocumentSnapshot, after: DocumentSnapshot): boolean {
  if (after.get('state') !== 'queued') return false
  return !before.exists || before.get('times') !== after.get('times')
}

/** Puts a transfer into the queue, once for each occasion: a task's name can't be used again for hours after it ran. */
export function queueCarrying({ org, transfer }: Passage, occasion: string | number): Promise<void> {
  return enqueueOnce('carryOver', `${org}/${transfer}/${occasion}`, { org, transfer })
}

/** The transfers that nobody is at work on although they should be: those whose worker died, and those whose task was lost. */
export async function strandedTransfers({ db, now }: Dependencies): Promise<Passage[]> {
  const longAgo = Timestamp.fromMillis(now().getTime() - transferSilenceMs)
  const [dead, waiting] = await Promise.all([
    db
      .collectionGroup('transfers')
      .where('state', '==', 'sending')
      .where('leaseUntil', '<', Timestamp.fromDate(now()))
      .limit(500)
      .get(),
    db
      .collectionGroup('transfers')
      .where('state', '==', 'queued')
      .where('touchedAt', '<', longAgo)
      .limit(500)
      .get(),
  ])
  return [...dead.docs, ...waiting.docs].map((found) => ({
    org: found.ref.parent.parent?.id ?? '',
    transfer: found.id,
  }))
}
