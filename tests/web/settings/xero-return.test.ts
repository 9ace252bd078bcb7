import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import { finishOnce, xeroReturn } from '../../../web/src/settings/books/xero-return.ts'
import XeroReturnPage from '../../../web/src/settings/books/XeroReturnPage.vue'
import { mountApp } from '../mounting.ts'

const xero = vi.hoisted(() => ({ finishXero: vi.fn(), connectXero: vi.fn() }))
vi.mock('../../../web/src/backend/server/xero-calls.ts', () => xero)
vi.mock('../../../web/src/backend/documents/reading.ts', () => ({
  readDocument: (_path: string, parse: (id: string, data: unknown) => unknown) =>
    Promise.resolve(parse('xero', { state: 'connected', books: { id: 'demo', name: 'Demo Company' } })),
}))
const session = vi.hoisted(() => ({
  organisation: { id: 'northwind' },
  choose: vi.fn(),
  settled: () => Promise.resolve('ready'),
}))
vi.mock('../../../web/src/session/session-store.ts', () => ({ useSessionStore: () => session }))
const at = vi.hoisted((): { query: Record<string, string>; replace: ReturnType<typeof vi.fn> } => ({
  query: {},
  replace: vi.fn(),
}))
vi.mock('vue-router', async (original) => ({
  ...(await original<object>()),
  useRoute: () => ({ query: at.query }),
  useRouter: () => ({ replace: at.replace }),
}))
const told = vi.hoisted(() => vi.fn())
vi.mock('../../../web/src/ui/overlays/toast.ts', () => ({ useToast: () => ({ show: told }) }))

beforeEach(() => {
  vi.clearAllMocks()
  xero.finishXero.mockResolvedValue({ org: 'contoso', state: 'connected' })
})

async function back(query: Record<string, string>) {
  at.query = query
  const { wrapper } = await mountApp(XeroReturnPage)
  await flushPromises()
  return wrapper
}

test('[I21] Xero’s return is a consent, a refusal or invalid', () => {
  expect(xeroReturn({ code: 'c', state: 's' })).toEqual({ kind: 'given', code: 'c', state: 's' })
  expect(xeroReturn({ error: 'access_denied', state: 's' })).toEqual({ kind: 'denied' })
  expect(xeroReturn({ error: 'server_error' })).toMatchObject({ problem: { problem: 'xeroRefused' } })
  expect(xeroReturn({ code: ['c', 'd'] })).toMatchObject({ problem: { problem: 'xeroExpired' } })
})

test('[I21] a consent is used once, however often it is asked for', async () => {
  const both = await Promise.all([1, 2].map(() => finishOnce({ code: 'c', state: 'once' })))
  expect(xero.finishXero).toHaveBeenCalledTimes(1)
  expect(both).toEqual([1, 2].map(() => ({ org: 'contoso', books: 'Demo Company' })))
})

test('[I21] after connecting, the settings of the organisation where it was begun open', async () => {
  const page = await back({ code: 'c', state: 'another' })
  expect(session.choose).toHaveBeenCalledExactlyOnceWith('contoso')
  expect(at.replace).toHaveBeenCalledExactlyOnceWith({ name: 'accounting-software' })
  expect(told).toHaveBeenCalledExactlyOnceWith('Connected to Demo Company')
  page.unmount()
})

test('[I21] with several books the settings open without an announcement', async () => {
  xero.finishXero.mockResolvedValue({ org: 'contoso', state: 'choosing' })
  const page = await back({ code: 'c', state: 'several' })
  expect(at.replace).toHaveBeenCalledOnce()
  expect(told).not.toHaveBeenCalled()
  page.unmount()
})

test('[I21] a page that was replaced in the meantime does nothing more', async () => {
  const answer = Promise.withResolvers<unknown>()
  xero.finishXero.mockReturnValue(answer.promise)
  const first = await back({ code: 'c', state: 'twice' })
  const second = await back({ code: 'c', state: 'twice' })
  first.unmount()
  answer.resolve({ org: 'contoso', state: 'connected' })
  await flushPromises()
  expect(xero.finishXero).toHaveBeenCalledTimes(1)
  expect(told).toHaveBeenCalledTimes(1)
  second.unmount()
})

test('[I21] a refusal says that nothing was connected, and calls nothing', async () => {
  const page = await back({ error: 'access_denied', state: 's' })
  expect(told).toHaveBeenCalledExactlyOnceWith('Nothing was connected')
  expect(at.replace).toHaveBeenCalledExactlyOnceWith({ name: 'accounting-software' })
  expect(xero.finishXero).not.toHaveBeenCalled()
  page.unmount()
})

test('[I21] a failure shows the reason, and connecting can be started again', async () => {
  xero.finishXero.mockRejectedValue(new BackendProblem('xeroExpired'))
  xero.connectXero.mockRejectedValue(new BackendProblem('xeroNotSetUp'))
  const page = await back({ code: 'c', state: 'late' })
  expect(page.text()).toContain('This attempt is over')
  expect(at.replace).not.toHaveBeenCalled()
  await page
    .findAll('button')
    .find((button) => button.text() === 'Connect again')!
    .trigger('click')
  await flushPromises()
  expect(xero.connectXero).toHaveBeenCalledExactlyOnceWith({ org: 'northwind' })
  expect(page.text()).toContain('This Covoice has no access to Xero yet.')
  page.unmount()
})
