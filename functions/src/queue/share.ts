import { orgPath } from '@covoice/domain'
import type { DocumentSnapshot, Query } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { enqueue } from './enqueue.ts'
import type { Job, JobAddress, Setback } from './job.ts'
import type { Queue } from './queue.ts'

/**
 * New jobs of one organisation that have a task at the same time. The others wait in their documents, where they are
 * before nobody else: a task is carried out in the order of all organisations.
 */
export const share = 4

type Shared = Pick<Queue<Job, never, Setback>, 'collection' | 'states' | 'waitingSince' | 'tasks'>

type Put = typeof enqueue

type Reading = Pick<Dependencies, 'db'>

/** The conditions of an organisation's new jobs: those that no worker has taken yet, the oldest first. */
export function newConditions({ states, waitingSince }: Pick<Shared, 'states' | 'waitingSince'>): {
  where: [field: string, op: '==', value: unknown][]
  orderBy: [field: string, direction: 'asc'][]
} {
  return {
    where: [
      ['state', '==', states.waiting],
      ['attempts', '==', 0],
    ],
    orderBy: [[waitingSince, 'asc']],
  }
}

/** The address of a job that was just written, and how often it was tried. */
export const newJob = (org: string, stored: DocumentSnapshot) => ({
  org,
  id: stored.id,
  attempts: Number(stored.get('attempts')),
})

/** Queues a task for a new job if its organisation has no older ones to fill its share; an older job ends with `thenNext`. */
export async function admit(
  queue: Shared,
  { org, id, attempts }: JobAddress & Pick<Job, 'attempts'>,
  deps: Reading,
  put: Put = enqueue,
): Promise<void> {
  // a job that was tried before is one that a person asks for again
  if (attempts > 0 || (await oldest(queue, org, deps)).includes(id)) await put(queue, { org, id }, attempts)
}

/**
 * Works on a job, and then queues tasks for the next new ones of its organisation, however the work went: every job that
 * leaves the share lets another in. A crash before that repeats the task, or leaves it to the sweep.
 */
export async function thenNext(
  queue: Shared,
  { org, work }: { org: string; work: Promise<unknown> },
  deps: Reading,
  put: Put = enqueue,
): Promise<void> {
  try {
    await work
  } finally {
    await Promise.all((await oldest(queue, org, deps)).map((id) => put(queue, { org, id }, 0)))
  }
}

async function oldest(queue: Shared, org: string, { db }: Reading): Promise<string[]> {
  const { where, orderBy } = newConditions(queue)
  const jobs: Query = db.collection(`${orgPath(org)}/${queue.collection}`)
  const conditioned = where.reduce((query, one) => query.where(...one), jobs)
  const sorted = orderBy.reduce((query, one) => query.orderBy(...one), conditioned)
  // only the ids are needed
  return (await sorted.limit(share).select().get()).docs.map(({ id }) => id)
}
