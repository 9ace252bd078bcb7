import { beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import { everything } from '../../../web/src/invoices/filter/invoice-filter.ts'
import { useFeedPages } from '../../../web/src/invoices/list/feed-pages.ts'
import { anInvoice } from './an-invoice.ts'

const { read, replace } = vi.hoisted(() => ({
  read: vi.fn<() => Promise<unknown>>(),
  replace: vi.fn<(id: string, invoice: unknown) => void>(),
}))
vi.mock('../../../web/src/backend/documents/reading.ts', () => ({ readDocument: read }))
vi.mock('../../../web/src/invoices/list/live-pages.ts', () => ({ useLivePages: () => ({ replace }) }))
vi.mock('../../../web/src/customers/customers-store.ts', () => ({ useCustomersStore: () => ({}) }))
vi.mock('../../../web/src/session/session-store.ts', () => ({ useSessionStore: () => ({}) }))

beforeEach(() => vi.resetAllMocks())

const reread = () =>
  useFeedPages(
    () => ({ org: 'org', customers: ['near'], today: '2026-11-30' }) as never,
    () => everything,
  ).reread(['one'])

test('[L54] after a command a row shows what the server has, and goes when it is gone', async () => {
  const invoice = anInvoice()
  read.mockResolvedValueOnce(invoice)
  await reread()
  expect(replace).toHaveBeenLastCalledWith('one', invoice)
  read.mockResolvedValueOnce(null)
  await reread()
  expect(replace).toHaveBeenLastCalledWith('one', null)
})

test("[L54] a row that the member may no longer read goes; one that can't be read now stays", async () => {
  read.mockRejectedValueOnce(new BackendProblem('offline'))
  await reread()
  expect(replace).not.toHaveBeenCalled()
  read.mockRejectedValueOnce(new BackendProblem('denied'))
  await reread()
  expect(replace).toHaveBeenCalledWith('one', null)
})
