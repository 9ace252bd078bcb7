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
import { attemptsBefore, share } from './share.ts'

/** Jobs of each sort that one sweep takes; the next sweep takes the rest. */
const atOnce = 500

type Condition = readonly [field: string, op: WhereFilterOp, value: unknown]

type Swept = Pick<Queue<Job, never, Setback>, 'collection' | 'states' | 'waitingSince' | 'backoff' | 'parse'>

interface ForgottenJob {
  address: JobAddress
  isTried: boolean
}

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
  const asked = (all: Condition[]): Query =>
    all
      .reduce<Query>((query, condition) => query.where(...condition), db.collectionGroup(queue.collection))
      .limit(atOnce)
  const [dead, forgotten] = await Promise.all([
    asked(conditions.dead).get(),
    forgottenAmong(queue, asked(conditions.waiting), at.getTime() - forgottenAfterMs(queue.backoff)),
  ])
  return [...dead.docs.map(addressOf), ...forgotten.map(({ address }) => address)]
}

/**
 * The jobs of a query that nobody has touched for long, page by page until there are enough: of one organisation those
 * that were tried, and as many new ones as its share, because the others wait for these and have no task yet.
 */
async function forgottenAmong(queue: Swept, page: Query, longAgoMs: number): Promise<ForgottenJob[]> {
  const found: ForgottenJob[] = []
  const newOf = new Map<string, number>()
  for (let last: QueryDocumentSnapshot | undefined; found.length < atOnce;) {
    const { docs } = await (last ? page.startAfter(last) : page).get()
    for (const stored of docs) {
      const job = forgottenJob(queue, stored, longAgoMs)
      if (!job) continue
      const { org } = job.address
      const others = newOf.get(org) ?? 0
      if (!job.isTried) newOf.set(org, others + 1)
      if (job.isTried || others < share) found.push(job)
    }
    last = docs.at(-1)
    if (docs.length < atOnce) break
  }
  return found.slice(0, atOnce)
}

/** Null for a job that waits for its next attempt, as each attempt writes the document, and for one that can't be read. */
function forgottenJob(queue: Swept, stored: QueryDocumentSnapshot, longAgoMs: number): ForgottenJob | null {
  if (stored.updateTime.toMillis() >= longAgoMs) return null
  const job = queue.parse(stored)
  return job && { address: addressOf(stored), isTried: job.attempts > attemptsBefore(job) }
}

const addressOf = ({ ref, id }: QueryDocumentSnapshot): JobAddress => ({
  org: ref.parent.parent?.id ?? '',
  id,
})
