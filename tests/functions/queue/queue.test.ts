import { Timestamp } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import { forgottenAfterMs, isLastAttempt } from '../../../functions/src/queue/backoff.ts'
import { claim } from '../../../functions/src/queue/claim.ts'
import { finish } from '../../../functions/src/queue/finish.ts'
import { renew } from '../../../functions/src/queue/renew.ts'
import { setBack } from '../../../functions/src/queue/set-back.ts'
import { sweep } from '../../../functions/src/queue/sweep.ts'
import { anId } from '../builders.ts'
import { dataOf, db, deps } from '../direct.ts'
import { anErrand, errandPath, errands, runErrand, type Errand } from './errand.ts'

async function stored(known: Partial<Errand> = {}, org = anId()) {
  const address = { org, id: anId() }
  await db.doc(errandPath(address)).set({ ...anErrand(known), at: new Date() })
  return address
}

const minutesLater = (minutes: number) => deps({ now: () => new Date(Date.now() + minutes * 60_000) })

test('[J1] a job is claimed by one of many workers that come at once', async () => {
  const address = await stored()
  const claims = await Promise.allSettled(Array.from({ length: 6 }, () => claim(errands, address, deps())))
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await dataOf(errandPath(address))).toMatchObject({ state: 'walking', attempts: 1 })
})

test('[J1] while a rival is worked on a job waits, and is claimed when that lease has ended', async () => {
  const one = await stored()
  const other = await stored({}, one.org)
  await claim(errands, one, deps())
  await expect(claim(errands, other, deps())).rejects.toThrow('is being worked on')
  expect(await dataOf(errandPath(other))).toMatchObject({ state: 'queued', attempts: 0 })
  expect(await claim(errands, other, minutesLater(3))).toMatchObject(other)
})

test('[J1] a renewed lease begins anew', async () => {
  const address = await stored()
  const claimed = await claim(errands, address, deps())
  expect(await renew(claimed!, { progress: 2 }, minutesLater(1.5))).toBe(true)
  await expect(claim(errands, address, minutesLater(3))).rejects.toThrow('is being worked on')
  expect(await dataOf(errandPath(address))).toMatchObject({ progress: 2, state: 'walking' })
})

test('[J2] a worker that has lost its lease renews, finishes and sets back nothing', async () => {
  const address = await stored()
  const slow = await claim(errands, address, deps())
  const quick = await claim(errands, address, minutesLater(3))
  const before = await dataOf(errandPath(address))
  expect(await renew(slow!, { progress: 9 }, deps())).toBe(false)
  await finish(errands, slow!, () => ({ state: 'done' }), deps())
  await setBack(errands, slow!, { state: 'failed', problem: 'slow', detail: '' }, deps())
  expect(await dataOf(errandPath(address))).toEqual(before)
  await finish(errands, quick!, () => ({ state: 'done' }), deps())
  expect(await dataOf(errandPath(address))).toMatchObject({ state: 'done', holder: null })
})

test('[J2] a fact is written whoever has the lease, and once', async () => {
  const address = await stored()
  await claim(errands, address, deps())
  const fact = { ...address, holder: null }
  const write = ({ job }: { job: Errand }) =>
    job.state === 'done' ? null : { state: 'done', progress: job.progress + 1 }
  await finish(errands, fact, write, deps())
  await finish(errands, fact, write, deps())
  expect(await dataOf(errandPath(address))).toMatchObject({ state: 'done', progress: 1, holder: null })
})

test('[J3] a job that has ended, or is missing, is not worked on', async () => {
  for (const state of ['done', 'failed'])
    expect(await runErrand(await stored({ state }), 'succeeds', deps())).toBe('nothing')
  expect(await runErrand({ org: anId(), id: anId() }, 'succeeds', deps())).toBe('nothing')
})

test('[J3] a job with an obstacle ends with it, and that is no attempt', async () => {
  const address = await stored({ isCancelled: true })
  expect(await runErrand(address, 'succeeds', deps())).toBe('nothing')
  expect(await dataOf(errandPath(address))).toMatchObject({
    state: 'failed',
    problem: 'cancelled',
    attempts: 0,
  })
})

test('[J3] a job ends that has used up its attempts, each of which may have ended its worker', async () => {
  const address = await stored({ patience: 2 })
  for (const minutes of [0, 3, 6, 9]) await claim(errands, address, minutesLater(minutes))
  expect(await dataOf(errandPath(address))).toMatchObject({
    state: 'failed',
    problem: 'givenUp',
    attempts: 2,
  })
})

test('[J3] a job without a patience of its own gets as many attempts as any', async () => {
  const { patience: _, ...without } = anErrand({ attempts: 23 })
  const address = { org: anId(), id: anId() }
  await db.doc(errandPath(address)).set(without)
  expect(await runErrand(address, 'waits', deps())).toBe('recorded')
  expect(await runErrand(address, 'waits', deps())).toBe('nothing')
  expect(await dataOf(errandPath(address))).toMatchObject({ state: 'failed', problem: 'givenUp' })
})

test('[J5] the sweep finds a job whose task was lost, and leaves one alone that waits for its next attempt', async () => {
  const silence = forgottenAfterMs(errands.backoff)
  const at = Timestamp.fromMillis(Date.now() - 10 * silence)
  const lost = await stored()
  const found = async (withDeps = deps()) =>
    (await sweep(errands, withDeps)).filter(({ org }) => org === lost.org).map(({ id }) => id)
  await db.doc(errandPath(lost)).update({ at })
  // it was written just now: it waits
  expect(await found()).toEqual([])
  await runErrand(lost, 'waits', deps())
  expect(await found()).toEqual([])
  expect(await found(minutesLater(silence / 60_000 + 1))).toEqual([lost.id])
  await runErrand(lost, 'succeeds', deps())
  expect(await found(minutesLater(60))).toEqual([])
})

test('[J5] the longest pause between two attempts is no silence', () => {
  expect(forgottenAfterMs({ maxAttempts: 8, minBackoffSeconds: 5, maxBackoffSeconds: 300 })).toBe(7 * 60_000)
  const backoff = { maxAttempts: 3, minBackoffSeconds: 1, maxBackoffSeconds: 4 }
  expect([0, 1, 2].map((retryCount) => isLastAttempt(backoff, retryCount))).toEqual([false, false, true])
})
