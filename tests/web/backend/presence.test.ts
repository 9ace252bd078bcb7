import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { join } from '../../../web/src/backend/presence/presence.ts'

interface Write {
  path: string
  data: { field: string | null; expiresAt?: Date }
  stamped: string[]
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

test('[A18] a tab keeps one record, which expires minutes after the server last saw it, whatever the clock of the device says', async () => {
  const aheadMs = 3 * 60 * 60_000
  commit.mockImplementation(() => Promise.resolve(new Date(Date.now() - aheadMs)))
  const ann = join('o', 'i', { uid: 'ann', name: 'Ann' })
  await vi.advanceTimersByTimeAsync(2000)
  ann.setField('notes')
  await vi.advanceTimersByTimeAsync(2000)
  const [first, second] = commit.mock.calls.map(([[write]]) => write)
  expect(first!.path).toMatch(/^orgs\/o\/invoices\/i\/presence\/ann-[0-9a-z]$/)
  expect(second!.path).toBe(first!.path)
  expect(first!.stamped).toContain('expiresAt')
  const leftMs = second!.data.expiresAt!.getTime() - (Date.now() - aheadMs)
  expect(leftMs).toBeGreaterThan(4 * 60_000)
  expect(leftMs).toBeLessThan(6 * 60_000)
  ann.leave()
})
