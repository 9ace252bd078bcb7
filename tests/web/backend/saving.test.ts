import { beforeEach, expect, test } from 'vitest'
import { failures, forgetFailures } from '../../../web/src/backend/documents/failures.ts'
import { pendingPaths, pendingWrites, trackWrite } from '../../../web/src/backend/documents/saving.ts'

beforeEach(forgetFailures)

const denied = Object.assign(new Error('no'), { code: 'permission-denied' })

test('[E30] a write is pending until the server has answered', async () => {
  const server = Promise.withResolvers<undefined>()
  const write = trackWrite('orgs/o/invoices/i', () => server.promise)
  expect(pendingWrites.value).toBe(1)
  server.resolve(undefined)
  await write
  expect(pendingWrites.value).toBe(0)
})

test('[E30] several writes are counted one by one, each by what it writes', async () => {
  const paths = ['a/1', 'a/2', 'a/1']
  const servers = paths.map(() => Promise.withResolvers<undefined>())
  const writes = servers.map((server, index) => trackWrite(paths[index]!, () => server.promise))
  expect(pendingPaths.value).toEqual(paths)
  servers[2]!.resolve(undefined)
  await writes[2]
  expect(pendingPaths.value.toSorted()).toEqual(['a/1', 'a/2'])
  servers[0]!.resolve(undefined)
  servers[1]!.resolve(undefined)
  await Promise.all(writes)
  expect(pendingWrites.value).toBe(0)
})

test('[E30] a refused write is no longer pending, and is kept with its reason', async () => {
  await expect(trackWrite('orgs/o/invoices/i', () => Promise.reject(denied))).rejects.toMatchObject({
    problem: 'denied',
  })
  expect(pendingWrites.value).toBe(0)
  expect(failures.value).toMatchObject([{ path: 'orgs/o/invoices/i', problem: { problem: 'denied' } }])
})

test('[E30] a refusal that the caller shows itself is not kept a second time', async () => {
  const write = trackWrite('a/b', () => Promise.reject(denied), { callerTells: true })
  await expect(write).rejects.toMatchObject({ problem: 'denied' })
  expect(failures.value).toEqual([])
})

test('[E30] retrying removes the failure, and keeps a new one when it fails again', async () => {
  let refusals = 2
  const write = (): Promise<void> => (refusals-- > 0 ? Promise.reject(denied) : Promise.resolve())
  await trackWrite('a/b', write).catch(() => undefined)
  const [first] = failures.value
  first!.retry()
  await new Promise((resolve) => setTimeout(resolve))
  expect(failures.value).toHaveLength(1)
  expect(failures.value[0]).not.toBe(first)
  failures.value[0]!.retry()
  await new Promise((resolve) => setTimeout(resolve))
  expect(failures.value).toEqual([])
})
