import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import { finishOnce, consentReturn } from '../../../web/src/settings/books/consent-return.ts'
import ConsentReturnPage from '../../../web/src/settings/books/ConsentReturnPage.vue'
import { mountApp } from '../mounting.ts'

const xero = vi.hoisted(() => ({ finishConnecting: vi.fn(), connectBooks: vi.fn() }))
vi.mock('../../../web/src/backend/server/books-calls.ts', () => xero)
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
const at = vi.hoisted(
  (): { software: string; query: Record<string, string>; replace: ReturnType<typeof vi.fn> } => ({
    software: 'xero',
    query: {},
    replace: vi.fn(),
  }),
)
vi.mock('vue-router', async (original) => ({
  ...(await original<object>()),
  useRoute: () => ({ params: { software: at.software }, query: at.query }),
  useRouter: () => ({ replace: at.replace }),
}))
const told = vi.hoisted(() => vi.fn())
vi.mock('../../../web/src/ui/overlays/toast.ts', () => ({ useToast: () => ({ show: told }) }))

beforeEach(() => {
  vi.clearAllMocks()
  at.software = 'xero'
  xero.finishConnecting.mockResolvedValue({ org: 'contoso', state: 'connected' })
})

async function back(query: Record<string, string>) {
  at.query = query
  const { wrapper } = await mountApp(ConsentReturnPage)
  await flushPromises()
  return wrapper
}

test('[I21] Xero’s return is a consent, a refusal or invalid', () => {
  expect(consentReturn({ code: 'c', state: 's' })).toEqual({ kind: 'given', code: 'c', state: 's' })
  expect(consentReturn({ error: 'access_denied', state: 's' })).toEqual({ kind: 'denied' })
  expect(consentReturn({ error: 'server_error' })).toMatchObject({ problem: { problem: 'consentRefused' } })
  expect(consentReturn({ code: ['c', 'd'] })).toMatchObject({ problem: { problem: 'consentExpired' } })
})

test('[I21] a consent is used once, however often it is asked for', async () => {
  const both = await Promise.all([1, 2].map(() => finishOnce({ software: 'xero', code: 'c', state: 'once' })))
  expect(xero.finishConnecting).toHaveBeenCalledTimes(1)
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
  xero.finishConnecting.mockResolvedValue({ org: 'contoso', state: 'choosing' })
  const page = await back({ code: 'c', state: 'several' })
  expect(at.replace).toHaveBeenCalledOnce()
  expect(told).not.toHaveBeenCalled()
  page.unmount()
})

test('[I21] a page that was replaced in the meantime does nothing more', async () => {
  const answer = Promise.withResolvers<unknown>()
  xero.finishConnecting.mockReturnValue(answer.promise)
  const first = await back({ code: 'c', state: 'twice' })
  const second = await back({ code: 'c', state: 'twice' })
  first.unmount()
  answer.resolve({ org: 'contoso', state: 'connected' })
  await flushPromises()
  expect(xero.finishConnecting).toHaveBeenCalledTimes(1)
  expect(told).toHaveBeenCalledTimes(1)
  second.unmount()
})

test('[I21] a refusal says that nothing was connected, and calls nothing', async () => {
  const page = await back({ error: 'access_denied', state: 's' })
  expect(told).toHaveBeenCalledExactlyOnceWith('Nothing was connected')
  expect(at.replace).toHaveBeenCalledExactlyOnceWith({ name: 'accounting-software' })
  expect(xero.finishConnecting).not.toHaveBeenCalled()
  page.unmount()
})

test('[I28] an address that names no software that can be connected opens the settings', async () => {
  at.software = 'abacus'
  const page = await back({ code: 'c', state: 's' })
  expect(at.replace).toHaveBeenCalledExactlyOnceWith({ name: 'accounting-software' })
  expect(xero.finishConnecting).not.toHaveBeenCalled()
  page.unmount()
})

test('[I21] a failure shows the reason, and connecting can be started again', async () => {
  xero.finishConnecting.mockRejectedValue(new BackendProblem('consentExpired'))
  xero.connectBooks.mockRejectedValue(new BackendProblem('booksNotSetUp'))
  const page = await back({ code: 'c', state: 'late' })
  expect(page.text()).toContain('This attempt is over')
  expect(at.replace).not.toHaveBeenCalled()
  await page
    .findAll('button')
    .find((button) => button.text() === 'Connect again')!
    .trigger('click')
  await flushPromises()
  expect(xero.connectBooks).toHaveBeenCalledExactlyOnceWith({ org: 'northwind', software: 'xero' })
  expect(page.text()).toContain('This Covoice has no access to Xero yet.')
  page.unmount()
})
