import { beforeEach, expect, test } from 'vitest'
import {
  failures,
  forgetFailures,
  lastFailure,
  pendingWrites,
  trackWrite,
} from '../../../web/src/backend/saving.ts'

beforeEach(forgetFailures)

const denied = Object.assign(new Error('no'), { code: 'permission-denied' })

test('[E30] a write counts as waiting until the server has answered', async () => {
  const server = Promise.withResolvers<undefined>()
  const write = trackWrite('orgs/o/invoices/i', () => server.promise)
  expect(pendingWrites.value).toBe(1)
  server.resolve(undefined)
  await write
  expect(pendingWrites.value).toBe(0)
})

test('[E30] several writes are counted one by one', async () => {
  const servers = [1, 2, 3].map(() => Promise.withResolvers<undefined>())
  const writes = servers.map((server) => trackWrite('a/b', () => server.promise))
  expect(pendingWrites.value).toBe(3)
  servers[1]!.resolve(undefined)
  await writes[1]
  expect(pendingWrites.value).toBe(2)
  servers[0]!.resolve(undefined)
  servers[2]!.resolve(undefined)
  await Promise.all(writes)
  expect(pendingWrites.value).toBe(0)
})

test('[E30] a refused write no longer waits, and is kept with its reason', async () => {
  await expect(trackWrite('orgs/o/invoices/i', () => Promise.reject(denied))).rejects.toMatchObject({
    problem: 'denied',
  })
  expect(pendingWrites.value).toBe(0)
  expect(lastFailure.value).toMatchObject({ path: 'orgs/o/invoices/i', problem: { problem: 'denied' } })
})

test('[E30] trying again takes the failure away, and keeps a new one when it fails again', async () => {
  let refusals = 2
  const write = (): Promise<void> => (refusals-- > 0 ? Promise.reject(denied) : Promise.resolve())
  await trackWrite('a/b', write).catch(() => undefined)
  const first = lastFailure.value!
  first.retry()
  await new Promise((resolve) => setTimeout(resolve))
  expect(failures.value).toHaveLength(1)
  expect(lastFailure.value!.id).not.toBe(first.id)
  lastFailure.value!.retry()
  await new Promise((resolve) => setTimeout(resolve))
  expect(failures.value).toEqual([])
})

test('[E30] a failure can be put aside', async () => {
  await trackWrite('a/b', () => Promise.reject(denied)).catch(() => undefined)
  lastFailure.value!.dismiss()
  expect(lastFailure.value).toBeNull()
})
