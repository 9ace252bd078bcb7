import { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { forgottenAfterMs } from './backoff.ts'
import type { Job, JobAddress, Setback } from './job.ts'
import type { Queue } from './queue.ts'

/** Jobs of each sort that one sweep takes; the next sweep takes the rest. */
const atOnce = 500

/**
 * The jobs that should have a worker and have none: those whose worker died, and those whose task was lost. A
 * job that waits for its next attempt is not one of them.
 */
export async function sweep<J extends Job, Related, S extends Setback>(
  { collection, states, waitingSince, backoff }: Queue<J, Related, S>,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<JobAddress[]> {
  const jobs = db.collectionGroup(collection)
  const longAgo = Timestamp.fromMillis(now().getTime() - forgottenAfterMs(backoff))
  const [dead, waiting] = await Promise.all([
    jobs
      .where('state', 'in', [...states.working])
      .where('leaseUntil', '<', Timestamp.fromDate(now()))
      .limit(atOnce)
      .get(),
    jobs.where('state', '==', states.waiting).where(waitingSince, '<', longAgo).limit(atOnce).get(),
  ])
  // each attempt writes the document
  const forgotten = waiting.docs.filter(({ updateTime }) => updateTime.toMillis() < longAgo.toMillis())
  return [...dead.docs, ...forgotten].map(({ ref, id }) => ({ org: ref.parent.parent?.id ?? '', id }))
}
