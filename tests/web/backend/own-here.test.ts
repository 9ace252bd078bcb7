import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ref } from 'vue'
import { join } from '../../../web/src/backend/presence/presence.ts'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'

interface Write {
  path: string
  data: { invoice?: string; customer?: string | null }
}
const commit = vi.hoisted(() => vi.fn<(writes: Write[]) => Promise<Date>>())
vi.mock('../../../web/src/backend/server/rest.ts', () => ({
  commit,
  documentsRoot: () => Promise.resolve({ address: 'https://store' }),
}))
vi.mock('../../../web/src/backend/sign-in/auth.ts', () => ({ idToken: () => Promise.resolve('token') }))
vi.mock('../../../web/src/backend/documents/watching.ts', () => ({ watchQuery: () => () => undefined }))

const removals = vi.fn((address: string, _how: RequestInit) => Promise.resolve(address))
const person = { uid: 'ann', name: 'Ann' }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', removals)
  commit.mockReset().mockImplementation(() => Promise.resolve(new Date()))
  removals.mockClear()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const listed = ({ path }: Write) => path.startsWith('orgs/o/here/ann-')
const rest = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

test('[E78] the record of the lists is written with the presence, not with each move, and renewed with the heartbeat', async () => {
  const ann = join('o', 'i', person, () => 'c')
  await rest(2)
  expect(commit.mock.calls.map(([writes]) => writes.length)).toEqual([2])
  expect(commit.mock.calls[0]![0][1]).toMatchObject({ data: { invoice: 'i', customer: 'c', ...person } })
  ann.setField('notes')
  await rest(2)
  ann.setField('footer')
  await rest(2)
  expect(commit.mock.calls.map(([writes]) => writes.length)).toEqual([2, 1, 1])
  commit.mockClear()
  await rest(300)
  expect(commit.mock.calls.length).toBeGreaterThanOrEqual(9)
  expect(commit.mock.calls.length).toBeLessThanOrEqual(10)
  expect(commit.mock.calls.every(([writes]) => writes.length === 1 && listed(writes[0]!))).toBe(true)
  ann.leave()
  commit.mockClear()
  await rest(60)
  expect(commit).not.toHaveBeenCalled()
  const removed = removals.mock.calls.map(([address]) => address)
  expect(removed).toEqual([
    expect.stringContaining('/invoices/i/presence/ann-'),
    expect.stringContaining('/orgs/o/here/ann-'),
  ])
})

test('[E78] a tab that is not visible, and a person who may not edit, write no record for the lists', async () => {
  const viewer = join('o', 'i', person)
  await rest(100)
  expect(commit.mock.calls.flatMap(([writes]) => writes).filter(listed)).toEqual([])
  viewer.leave()
  expect(removals).toHaveBeenCalledOnce()

  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const hidden = join('o', 'i', person, () => 'c')
  await rest(100)
  expect(commit.mock.calls.flatMap(([writes]) => writes).filter(listed)).toEqual([])
  hidden.leave()
})

test('[E78] the record follows the customer of the invoice, and goes when the invoice can be edited no more', async () => {
  const customer = ref<string | null | undefined>(null)
  const ann = join('o', 'i', person, () => customer.value)
  await rest(2)
  customer.value = 'c'
  await rest(2)
  const customers = commit.mock.calls.flatMap(([writes]) =>
    writes.filter(listed).map(({ data }) => data.customer),
  )
  expect(customers).toEqual([null, 'c'])
  customer.value = undefined
  await rest(0)
  expect(removals.mock.calls.map(([address]) => address)).toEqual([expect.stringContaining('/here/ann-')])
  commit.mockClear()
  await rest(100)
  expect(commit).not.toHaveBeenCalled()
  ann.leave()
})

test('[E78] where the record of the lists is refused, the presence is stored alone', async () => {
  commit.mockImplementation((writes) =>
    writes.some(listed) ? Promise.reject(new BackendProblem('denied')) : Promise.resolve(new Date()),
  )
  const ann = join('o', 'i', person, () => 'c')
  await rest(2)
  expect(commit.mock.calls.map(([writes]) => writes.length)).toEqual([2, 1])
  ann.leave()
})

test('[E78] the next invoice of the same tab waits until the record of the last one is gone', async () => {
  let gone = (_address: string): void => undefined
  const first = join('o', 'i', person, () => 'c')
  await rest(2)
  removals.mockImplementation(() => new Promise((resolve) => (gone = resolve)))
  first.leave()
  commit.mockClear()
  const second = join('o', 'j', person, () => 'c')
  await rest(2)
  expect(commit).not.toHaveBeenCalled()
  gone('')
  await rest(1)
  expect(commit.mock.calls[0]![0].map(({ data }) => data.invoice)).toEqual([undefined, 'j'])
  removals.mockImplementation((address) => Promise.resolve(address))
  second.leave()
})
