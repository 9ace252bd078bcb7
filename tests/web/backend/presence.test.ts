import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { join } from '../../../web/src/backend/presence/presence.ts'

interface Write {
  data: { field: string | null }
}
const commit = vi.hoisted(() => vi.fn<(writes: Write[]) => Promise<Date>>())
vi.mock('../../../web/src/backend/server/rest.ts', () => ({
  commit,
  documentsRoot: () => Promise.resolve({ address: 'https://store' }),
}))
vi.mock('../../../web/src/backend/sign-in/auth.ts', () => ({ idToken: () => Promise.resolve('token') }))
vi.mock('../../../web/src/backend/documents/watching.ts', () => ({ watchQuery: () => () => undefined }))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve()),
  )
  commit.mockReset().mockImplementation(() => Promise.resolve(new Date()))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const fieldsTold = () => commit.mock.calls.map(([[write]]) => write?.data.field)

test('[E40] a field where somebody stays is announced, a field that they only pass is not', async () => {
  const ann = join('o', 'i', { uid: 'ann', name: 'Ann' })
  await vi.advanceTimersByTimeAsync(2000)
  expect(fieldsTold()).toEqual([null])

  ann.setField('notes')
  ann.setField('footer')
  await vi.advanceTimersByTimeAsync(2000)
  expect(fieldsTold()).toEqual([null, 'footer'])

  ann.setField('notes')
  ann.setField('footer')
  await vi.advanceTimersByTimeAsync(2000)
  expect(fieldsTold()).toEqual([null, 'footer'])
  ann.leave()
})

test('[E40] moves are announced at most once a second', async () => {
  const ann = join('o', 'i', { uid: 'ann', name: 'Ann' })
  await vi.advanceTimersByTimeAsync(1000)
  for (let move = 0; move < 20; move += 1) {
    ann.setField(`field${move}`)
    await vi.advanceTimersByTimeAsync(200)
  }
  expect(fieldsTold().length).toBeGreaterThan(3)
  expect(fieldsTold().length).toBeLessThanOrEqual(6)
  ann.leave()
  await vi.advanceTimersByTimeAsync(5000)
  expect(fieldsTold().length).toBeLessThanOrEqual(6)
})
