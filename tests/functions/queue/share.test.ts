import { expect, test } from 'vitest'
import type { JobAddress } from '../../../functions/src/queue/job.ts'
import { admit, newJob, share, thenNext } from '../../../functions/src/queue/share.ts'
import { sweep } from '../../../functions/src/queue/sweep.ts'
import { anId } from '../builders.ts'
import { db, deps, documentsIn } from '../direct.ts'
import { anErrand, errandPath, errands, runErrand } from './errand.ts'

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
async function asked(org: string, { put }: ReturnType<typeof taskQueue>): Promise<JobAddress> {
  written += 1
  const address = { org, id: anId() }
  const ref = db.doc(errandPath(address))
  await ref.set({ ...anErrand({ street: address.id }), at: new Date(start + written) })
  await admit(errands, newJob(org, await ref.get()), { db }, put)
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

test('[J6] work that fails lets the next in too, and a retried job takes no share', async () => {
  const queue = taskQueue()
  const org = anId()
  const jobs: JobAddress[] = []
  for (let count = 0; count < share + 2; count += 1) jobs.push(await asked(org, queue))
  const [first] = queue.tasks.splice(0, 1)
  const work = runErrand(first!, 'waits', deps()).then(() => Promise.reject(new Error('busy')))
  await expect(thenNext(errands, { org, work }, { db }, queue.put)).rejects.toThrow('busy')
  expect(queue.tasks).toEqual(jobs.slice(1, share + 1))
})

test('[J6] a job that a person asks for again does not wait for new ones', async () => {
  const queue = taskQueue()
  const org = anId()
  for (let count = 0; count < share + 1; count += 1) await asked(org, queue)
  const again = { org, id: anId(), attempts: 3 }
  await admit(errands, again, { db }, queue.put)
  expect(queue.tasks.at(-1)).toEqual({ org, id: again.id })
})

test('[J6] when all tasks of an organisation are lost, the sweep begins again with its oldest jobs', async () => {
  const org = anId()
  const lost = taskQueue()
  for (let count = 0; count < 60; count += 1) await asked(org, lost)
  const later = deps({ now: () => new Date(Date.now() + 60 * 60_000) })
  const swept = (await sweep(errands, later)).filter((one) => one.org === org)
  expect(swept.length).toBeGreaterThanOrEqual(share)
  expect(swept.length).toBeLessThan(60)
})
