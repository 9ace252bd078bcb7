import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { trackEarlierWrites } from '../../../web/src/backend/documents/earlier-writes.ts'
import { pendingWrites } from '../../../web/src/backend/documents/saving.ts'

const sdk = vi.hoisted(() => ({ db: 'the database', waitForPendingWrites: vi.fn<() => Promise<void>>() }))
vi.mock('../../../web/src/backend/device/chunks.ts', () => ({ firestoreSdk: () => Promise.resolve(sdk) }))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[E30] changes that an earlier visit left on the device are pending until the server has answered', async () => {
  const server = Promise.withResolvers<undefined>()
  sdk.waitForPendingWrites.mockReturnValue(server.promise)
  void trackEarlierWrites()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(pendingWrites.value).toBe(1)
  server.resolve(undefined)
  await vi.advanceTimersByTimeAsync(0)
  expect(pendingWrites.value).toBe(0)
})

test('[E30] where nothing waits, nothing is shown as pending for a moment', async () => {
  sdk.waitForPendingWrites.mockResolvedValue(undefined)
  void trackEarlierWrites()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(pendingWrites.value).toBe(0)
})

test('[E30] it is asked again when the database hears later who has signed in', async () => {
  const server = Promise.withResolvers<undefined>()
  sdk.waitForPendingWrites.mockRejectedValueOnce(new Error('user change')).mockReturnValue(server.promise)
  void trackEarlierWrites()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(pendingWrites.value).toBe(1)
  server.reject(new Error('user change'))
  await vi.advanceTimersByTimeAsync(0)
  expect(pendingWrites.value, 'another person has signed in').toBe(0)
})
