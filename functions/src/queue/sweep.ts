import {
  Timestamp,
  type Query,
  type QueryDocumentSnapshot,
  type WhereFilterOp,
} from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { forgottenAfterMs } from './backoff.ts'
import type { Job, JobAddress, Setback } from './job.ts'
import type { Queue } from './queue.ts'

/** Jobs of each sort that one sweep takes; the next sweep takes the rest. */
const atOnce = 500

/**
 * New jobs of one organisation among them: the others wait for these, and have no task yet. More than its share, so that
 * a few that can't be read stop none behind them.
 */
const ofOne = 40

type Condition = readonly [field: string, op: WhereFilterOp, value: unknown]

type Swept = Pick<Queue<Job, never, Setback>, 'collection' | 'states' | 'waitingSince' | 'backoff'>

/** Which jobs a sweep at `now` asks for: those whose lease has ended, and those that have waited for too long. */
export function sweepConditions(
  { states, waitingSince, backoff }: Swept,
  now: Date,
): Record<'dead' | 'waiting', Condition[]> {
  const longAgo = Timestamp.fromMillis(now.getTime() - forgottenAfterMs(backoff))
  return {
    dead: [
      ['state', 'in', [...states.working]],
      ['leaseUntil', '<', Timestamp.fromDate(now)],
    ],
    waiting: [
      ['state', '==', states.waiting],
      [waitingSince, '<', longAgo],
    ],
  }
}

/**
 * The jobs that should have a worker and have none: those whose worker died, and those whose task was lost. A
 * job that waits for its next attempt is not one of them.
 */
export async function sweep(
  queue: Swept,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<JobAddress[]> {
  const at = now()
  const conditions = sweepConditions(queue, at)
  const read = (all: Condition[]) =>
    all
      .reduce<Query>((query, condition) => query.where(...condition), db.collectionGroup(queue.collection))
      .limit(atOnce)
      .get()
  const [dead, waiting] = await Promise.all([read(conditions.dead), read(conditions.waiting)])
  // each attempt writes the document
  const longAgoMs = at.getTime() - forgottenAfterMs(queue.backoff)
  const forgotten = waiting.docs.filter(({ updateTime }) => updateTime.toMillis() < longAgoMs)
  const [untried, tried] = [true, false].map((is) =>
    forgotten.filter((job) => (job.get('attempts') === 0) === is).map(addressOf),
  ) as [JobAddress[], JobAddress[]]
  const first = [...Map.groupBy(untried, ({ org }) => org).values()].flatMap((own) => own.slice(0, ofOne))
  return [...dead.docs.map(addressOf), ...tried, ...first]
}

const addressOf = ({ ref, id }: QueryDocumentSnapshot): JobAddress => ({
  org: ref.parent.parent?.id ?? '',
  id,
})
