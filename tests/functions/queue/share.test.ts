import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import type { JobAddress } from '../../../functions/src/queue/job.ts'
import { admit, share, thenNext } from '../../../functions/src/queue/share.ts'
import { mostAttempts } from '../../../functions/src/config.ts'
import { sweep } from '../../../functions/src/queue/sweep.ts'
import { anId } from '../builders.ts'
import { db, deps, documentsIn } from '../direct.ts'
import { anErrand, errandPath, errands, runErrand, type Errand } from './errand.ts'

/** A task queue in memory, which all organisations share: each name is used once, tasks come out in their order. */
function taskQueue() {
  const names = new Set<string>()
  const tasks: JobAddress[] = []
  const put = (_queue: unknown, address: JobAddress, occasion: string | number): Promise<void> => {
    const name = `${address.org}/${address.id}/${occasion}`
    if (!names.has(name)) tasks.push(address)
    names.add(name)
    return Promise.resolve()
  }
  return { tasks, put }
}

const start = Date.now()
let written = 0

/** Writes a new errand and lets the trigger of its document run. */
async function asked(
  org: string,
  { put }: ReturnType<typeof taskQueue>,
  known: Partial<Errand> = {},
): Promise<JobAddress> {
  written += 1
  const address = { org, id: anId() }
  await db.doc(errandPath(address)).set({
    ...anErrand({ street: address.id, ...known }),
    at: new Date(start + written),
  })
  await admit(errands, address.org, { db }, put)
  return address
}

async function workOff({ tasks, put }: ReturnType<typeof taskQueue>, luck = deps()): Promise<void> {
  const next = tasks.shift()
  if (!next) return
  await thenNext(errands, { org: next.org, work: runErrand(next, 'succeeds', luck) }, { db }, put)
}

const statesOf = async (org: string) =>
  Object.values(await documentsIn(`orgs/${org}/errands`)).map(({ state }) => state)

test('[J6] one organisation with many jobs has only its share of tasks, and another is served among the next', async () => {
  const queue = taskQueue()
  const [busy, small] = [anId(), anId()]
  for (let count = 0; count < 30; count += 1) await asked(busy, queue)
  expect(queue.tasks).toHaveLength(share)
  await workOff(queue)
  expect(queue.tasks).toHaveLength(share)
  const late = await asked(small, queue)
  expect(queue.tasks.indexOf(late)).toBeLessThanOrEqual(share)
  for (let count = 0; count <= share; count += 1) await workOff(queue)
  expect(await statesOf(small)).toEqual(['done'])
})

test('[J6] every job of a crowd is done once, one after the other', async () => {
  const queue = taskQueue()
  const org = anId()
  for (let count = 0; count < 15; count += 1) await asked(org, queue)
  let worked = 0
  for (; queue.tasks.length > 0; worked += 1) await workOff(queue)
  expect(worked).toBe(15)
  expect(await statesOf(org)).toEqual(Array.from({ length: 15 }, () => 'done'))
})

/** Works on the next task while the provider is busy: the queue tries it again later. */
async function meetBusy({ tasks, put }: ReturnType<typeof taskQueue>): Promise<void> {
  const next = tasks.shift()!
  const work = runErrand(next, 'waits', deps()).then(() => Promise.reject(new Error('busy')))
  await expect(thenNext(errands, { org: next.org, work }, { db }, put)).rejects.toThrow('busy')
  tasks.push(next)
}

test('[J6] a busy provider is asked for the same few jobs again, and the others keep all their attempts', async () => {
  const queue = taskQueue()
  const org = anId()
  const jobs: JobAddress[] = []
  for (let count = 0; count < 3 * share; count += 1) jobs.push(await asked(org, queue))
  for (let count = 0; count < 2 * share; count += 1) await meetBusy(queue)
  expect(queue.tasks).toEqual(jobs.slice(0, share))
  await asked(org, queue)
  expect(queue.tasks).toHaveLength(share)
  // each that succeeds lets one in, and gives those that wait for their next attempt no second task
  await workOff(queue)
  expect(queue.tasks).toEqual(jobs.slice(1, share + 1))
  while (queue.tasks.length > 0) await workOff(queue)
  expect(await statesOf(org)).toEqual(Array.from({ length: 3 * share + 1 }, () => 'done'))
})

test('[J6] jobs that a person asks for again wait for their turn as new ones do', async () => {
  const queue = taskQueue()
  const org = anId()
  const again = { attempts: 3, patience: 3 + mostAttempts }
  for (let count = 0; count < 2 * share; count += 1) await asked(org, queue, again)
  expect(queue.tasks).toHaveLength(share)
  while (queue.tasks.length > 0) await workOff(queue)
  expect(await statesOf(org)).toEqual(Array.from({ length: 2 * share }, () => 'done'))
})

test("[J6] a job that this release can't read takes no place of the share", async () => {
  const queue = taskQueue()
  const org = anId()
  for (let count = 0; count < share + 1; count += 1) await asked(org, queue, { street: 'unknown' })
  const readable = { ...errands, parse: (stored: DocumentSnapshot) => knownErrand(stored) }
  const last = await asked(org, taskQueue())
  const other = taskQueue()
  await admit(readable, org, { db }, other.put)
  expect(other.tasks).toEqual([last])
})

const knownErrand = (stored: DocumentSnapshot): Errand | null =>
  stored.get('street') === 'unknown' ? null : errands.parse(stored)

test('[J6] when all tasks of an organisation are lost, the sweep begins again with its oldest jobs', async () => {
  const org = anId()
  const lost = taskQueue()
  for (let count = 0; count < 60; count += 1) await asked(org, lost)
  const later = deps({ now: () => new Date(Date.now() + 60 * 60_000) })
  const swept = (await sweep(errands, later)).filter((one) => one.org === org)
  expect(swept).toHaveLength(share)
})

test('[J6] jobs whose tasks were lost, or never queued, hold up no job that is asked for after them', async () => {
  const org = anId()
  const lost = taskQueue()
  for (let count = 0; count < share + 1; count += 1) await asked(org, lost)
  const queue = taskQueue()
  await asked(org, queue)
  while (queue.tasks.length > 0) await workOff(queue)
  expect(await statesOf(org)).toEqual(Array.from({ length: share + 2 }, () => 'done'))
})

test('[J6] thousands of waiting jobs of one organisation hide no lost job of another from the sweep', async () => {
  const [busy, small] = [anId(), anId()]
  const batch = db.batch()
  for (let count = 0; count < 500; count += 1)
    batch.set(db.doc(errandPath({ org: busy, id: anId() })), { ...anErrand(), at: new Date(count) })
  await batch.commit()
  const lost = await asked(small, taskQueue())
  const later = deps({ now: () => new Date(Date.now() + 60 * 60_000) })
  const swept = await sweep(errands, later)
  expect(swept).toContainEqual(lost)
  expect(swept.filter(({ org }) => org === busy)).toHaveLength(share)
})
