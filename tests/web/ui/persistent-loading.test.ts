import { expect, test, vi } from 'vitest'
import { loadPersistently } from '../../../web/src/ui/page/persistent-loading.ts'
import { until } from '../../support/waiting.ts'

test('[E75] code that a page begins without is loaded again as soon as the device is online', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('Failed to fetch'))
  load.mockResolvedValueOnce('code')
  const listens = vi.spyOn(window, 'addEventListener')
  const loaded = loadPersistently(load)
  await until(() => listens.mock.calls.some(([event]) => event === 'online'))
  expect(load).toHaveBeenCalledOnce()
  dispatchEvent(new Event('online'))
  expect(await loaded).toBe('code')
})

test('[E75] and after a while, when the network comes without a word', async () => {
  vi.useFakeTimers()
  try {
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('Failed to fetch'))
    load.mockResolvedValueOnce('code')
    const loaded = loadPersistently(load)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await loaded).toBe('code')
  } finally {
    vi.useRealTimers()
  }
})
