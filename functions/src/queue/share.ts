import { orgPath } from '@covoice/domain'
import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore'
import { mostAttempts } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { enqueue } from './enqueue.ts'
import type { Job, Setback } from './job.ts'
import type { Queue } from './queue.ts'

/**
 * Waiting jobs of one organisation that have a task at the same time, also those that wait for their next attempt. The
 * others wait in their documents, where they are before nobody else: a task is carried out in the order of all
 * organisations.
 */
export const share = 4

type Shared = Pick<Queue<Job, never, Setback>, 'collection' | 'states' | 'askedSince' | 'parse' | 'tasks'>

type Put = typeof enqueue

type Reading = Pick<Dependencies, 'db'>

/** The conditions of an organisation's waiting jobs, those first that were asked for first. */
export function waitingConditions({ states, askedSince }: Pick<Shared, 'states' | 'askedSince'>): {
  where: [field: string, op: '==', value: unknown][]
  orderBy: [field: string, direction: 'asc'][]
} {
  return { where: [['state', '==', states.waiting]], orderBy: [[askedSince, 'asc']] }
}

/** The attempts that a job had when it was asked for last: 0 unless a person asked for it again. */
export const attemptsBefore = ({ patience }: Pick<Job, 'patience'>): number =>
  Math.max(0, (patience ?? mostAttempts) - mostAttempts)

/**
 * Queues tasks for the share of an organisation in which a job was just asked for. The new job may wait behind older
 * ones, so each of these gets the task that it may lack: one that was lost, or never queued, holds up nobody.
 */
export async function admit(queue: Shared, org: string, deps: Reading, put: Put = enqueue): Promise<void> {
  await putAll(queue, org, await inShare(queue, org, deps), put)
}

/**
 * Works on a job, and once it has ended queues tasks for the next ones of its organisation. One that has to be tried
 * again keeps its place in the share, and its task comes back: a busy provider is not asked for more. A crash repeats
 * the task, or leaves it to the sweep.
 */
export async function thenNext(
  queue: Shared,
  { org, work }: { org: string; work: Promise<unknown> },
  deps: Reading,
  put: Put = enqueue,
): Promise<void> {
  await work
  await admit(queue, org, deps, put)
}

interface Waiting {
  id: string
  before: number
}

/** A job that has its task, since it was asked for, gets no second one: the task's name is used. */
async function putAll(queue: Shared, org: string, jobs: readonly Waiting[], put: Put): Promise<void> {
  await Promise.all(jobs.map(({ id, before }) => put(queue, { org, id }, before)))
}

/** The oldest waiting jobs; one that this release can't read takes no place. */
async function inShare(queue: Shared, org: string, { db }: Reading): Promise<Waiting[]> {
  const { where, orderBy } = waitingConditions(queue)
  const jobs: Query = db.collection(`${orgPath(org)}/${queue.collection}`)
  const conditioned = where.reduce((query, one) => query.where(...one), jobs)
  const page = orderBy.reduce((query, one) => query.orderBy(...one), conditioned).limit(share)
  const found: Waiting[] = []
  for (let last: QueryDocumentSnapshot | undefined; ;) {
    const { docs } = await (last ? page.startAfter(last) : page).get()
    for (const stored of docs) {
      const job = queue.parse(stored)
      if (job) found.push({ id: stored.id, before: attemptsBefore(job) })
    }
    last = docs.at(-1)
    if (found.length >= share || docs.length < share) return found.slice(0, share)
  }
}
