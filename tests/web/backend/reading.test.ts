import { beforeEach, expect, test, vi } from 'vitest'
import { whereIs } from '../../../web/src/backend/documents/reading.ts'

interface Snapshot {
  exists: () => boolean
  metadata: { hasPendingWrites: boolean }
}
const { server, cache } = vi.hoisted(() => ({
  server: vi.fn<() => Promise<Snapshot>>(),
  cache: vi.fn<() => Promise<Snapshot>>(),
}))
vi.mock('../../../web/src/backend/device/chunks.ts', () => ({
  firestoreSdk: () =>
    Promise.resolve({ db: {}, doc: () => ({}), getDocFromServer: server, getDocFromCache: cache }),
}))
vi.mock('../../../web/src/backend/documents/list-query.ts', () => ({
  firestoreQuery: () => Promise.resolve({}),
}))

const found = (exists: boolean, hasPendingWrites = false): Promise<Snapshot> =>
  Promise.resolve({ exists: () => exists, metadata: { hasPendingWrites } })
const refused = (code: string) => Promise.reject(Object.assign(new Error(code), { code }))

beforeEach(() => {
  server.mockReset()
  cache.mockReset()
})

test('[E1] the server decides whether a saved invoice exists', async () => {
  server.mockReturnValueOnce(found(true))
  expect(await whereIs('orgs/o/invoices/i')).toBe('server')
  server.mockReturnValueOnce(found(false))
  expect(await whereIs('orgs/o/invoices/i')).toBe('nowhere')
})

test('[E1] an invoice is pending while this device holds a write of it, also when the server refuses to read it yet', async () => {
  server.mockReturnValueOnce(found(true, true))
  expect(await whereIs('orgs/o/invoices/i')).toBe('underway')
  server.mockReturnValueOnce(refused('permission-denied'))
  cache.mockReturnValueOnce(found(true, true))
  expect(await whereIs('orgs/o/invoices/i')).toBe('underway')
})

test('[E1] an invoice does not exist when the server refuses to read it and this device holds nothing', async () => {
  server.mockReturnValueOnce(refused('permission-denied'))
  cache.mockReturnValueOnce(refused('unavailable'))
  expect(await whereIs('orgs/o/invoices/i')).toBe('nowhere')
})

test('[E1] an invoice may be pending when the server can’t be asked, or does not answer', async () => {
  server.mockReturnValueOnce(refused('unavailable'))
  expect(await whereIs('orgs/o/invoices/i')).toBe('underway')
  vi.useFakeTimers()
  server.mockReturnValueOnce(new Promise(() => undefined))
  const asked = whereIs('orgs/o/invoices/i')
  await vi.advanceTimersByTimeAsync(3000)
  expect(await asked).toBe('underway')
  vi.useRealTimers()
})
