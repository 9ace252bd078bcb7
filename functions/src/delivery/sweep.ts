import { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { leaseMs } from '../config.ts'
import type { Letter } from './message.ts'

/**
 * The messages that nobody is at work on although they should have gone out: those whose worker died, and those whose
 * task was lost.
 */
export async function stranded({ db, now }: Dependencies): Promise<Letter[]> {
  const longAgo = Timestamp.fromMillis(now().getTime() - leaseMs)
  const [dead, waiting] = await Promise.all([
    db
      .collectionGroup('outbox')
      .where('state', 'in', ['rendering', 'sending'])
      .where('leaseUntil', '<', Timestamp.fromDate(now()))
      .limit(500)
      .get(),
    db.collectionGroup('outbox').where('state', '==', 'queued').where('at', '<', longAgo).limit(500).get(),
  ])
  return [...dead.docs, ...waiting.docs].map((found) => ({
    org: found.ref.parent.parent?.id ?? '',
    message: found.id,
  }))
}
