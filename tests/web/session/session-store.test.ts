import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Person } from '../../../web/src/backend/sign-in/auth.ts'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import { useSessionStore } from '../../../web/src/session/session-store.ts'

type Meta = { fromCache: boolean; pending: boolean }
interface Listener {
  tell: (data: unknown, meta?: Meta) => void
  cut: () => void
}

const backend = vi.hoisted(() => ({
  tellPerson: (_person: unknown): void => undefined,
  listeners: new Map<string, Listener>(),
}))

vi.mock('../../../web/src/backend/device/chunks.ts', () => ({ startLoading: () => undefined }))
vi.mock('../../../web/src/backend/sign-in/auth.ts', () => ({
  watchUser: (report: (person: unknown) => void) => {
    backend.tellPerson = report
  },
}))
vi.mock('../../../web/src/backend/documents/watching.ts', () => {
  type Parse = (id: string, data: unknown) => unknown
  type On = (value: unknown, meta: Meta) => void
  const synced = { fromCache: false, pending: false }
  const listen = (
    path: string,
    value: (data: unknown) => unknown,
    on: On,
    onError: (error: Error) => void,
  ) => {
    backend.listeners.set(path, {
      tell: (data, meta = synced) => on(value(data), meta),
      cut: () => onError(new BackendProblem('denied')),
    })
    return () => backend.listeners.delete(path)
  }
  return {
    watchDocument: (path: string, parse: Parse, on: On, onError: (error: Error) => void) =>
      listen(path, (data) => data && parse(path.split('/').at(-1)!, data), on, onError),
    watchQuery: (query: { collection: string }, parse: Parse, on: On, onError: (error: Error) => void) =>
      listen(
        query.collection,
        (rows) => Object.entries(rows as object).map(([id, data]) => parse(id, data)),
        on,
        onError,
      ),
  }
})

const browser = vi.hoisted(() => ({ openAddress: vi.fn(), reloadPage: vi.fn() }))
vi.mock('../../../web/src/backend/device/browser-page.ts', () => browser)

const ann: Person = { uid: 'ann', email: 'ann@example.com', emailVerified: true, name: 'Ann' }
const northwind = { name: 'Northwind', country: 'DE', timeZone: 'Europe/Berlin', currency: 'EUR' }

function start() {
  const session = useSessionStore()
  session.start()
  return session
}

function signedIn(role = 'owner') {
  const session = start()
  backend.tellPerson(ann)
  backend.listeners.get('users/ann/organisations')!.tell({ o: { name: 'Northwind', role } })
  backend.listeners.get('orgs/o')!.tell(northwind)
  backend.listeners.get('orgs/o/members/ann')!.tell({ role, customers: null, name: 'Ann' })
  return session
}

beforeEach(() => {
  localStorage.clear()
  backend.listeners.clear()
  setActivePinia(createPinia())
  browser.openAddress.mockClear()
  browser.reloadPage.mockClear()
})

test('[A38] nothing is decided before the person is known', async () => {
  const session = start()
  expect(session.state).toBe('starting')
  backend.tellPerson(null)
  expect(session.state).toBe('signedOut')
  await expect(session.settled()).resolves.toBe('signedOut')
})

test('[A38] the only organisation is chosen automatically', () => {
  const session = signedIn()
  expect(session.state).toBe('ready')
  expect(session.organisation).toMatchObject({ id: 'o', name: 'Northwind' })
  expect(session.currency).toBe('EUR')
})

test('[A38] of several organisations one is chosen, and remembered on this device', () => {
  const session = start()
  backend.tellPerson(ann)
  const list = backend.listeners.get('users/ann/organisations')!
  list.tell({ a: { name: 'Acme', role: 'viewer' }, o: { name: 'Northwind', role: 'owner' } })
  expect(session.state).toBe('noOrganisation')
  session.choose('o')
  backend.listeners.get('orgs/o')!.tell(northwind)
  backend.listeners.get('orgs/o/members/ann')!.tell({ role: 'owner' })
  expect(session.state).toBe('ready')
  setActivePinia(createPinia())
  backend.listeners.clear()
  start()
  backend.tellPerson(ann)
  expect(backend.listeners.has('orgs/o')).toBe(true)
})

test.each([true, false])(
  '[A38] an empty cache is not taken for having no organisation; network: %s',
  (network) => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(network)
    const session = start()
    backend.tellPerson(ann)
    const list = backend.listeners.get('users/ann/organisations')!
    list.tell({}, { fromCache: true, pending: false })
    expect(session.state).toBe('starting')
    list.tell({})
    expect(session.state).toBe('noOrganisation')
    onLine.mockRestore()
  },
)

test('[A32] while an organisation is being created, its absence is ignored', () => {
  const session = start()
  const release = session.hold()
  backend.tellPerson(ann)
  backend.listeners.get('users/ann/organisations')!.tell({})
  expect(session.state).toBe('starting')
  release()
  release()
  expect(session.state).toBe('noOrganisation')
})

test('[X21] the server is waited for until it answers, and never while a page waits for the person', () => {
  const session = start()
  expect(session.unanswered).toBe(true)
  const release = session.hold()
  backend.tellPerson(ann)
  expect(session.unanswered).toBe(false)
  release()
  expect(session.unanswered).toBe(true)
  backend.listeners.get('users/ann/organisations')!.tell({})
  expect(session.unanswered).toBe(false)
})

test('[A37] a changed role counts at once', () => {
  const session = signedIn('owner')
  expect(session.can('manageMembers')).toBe(true)
  backend.listeners.get('orgs/o/members/ann')!.tell({ role: 'technician' })
  expect(session.can('readInvoices')).toBe(false)
  expect(session.landing()).toBe('customers')
})

test('[A36] the page stays when the server ends a session, and continues when its person is back', () => {
  const session = signedIn()
  backend.tellPerson(null)
  expect(session.expired).toBe(true)
  expect(session.state).toBe('ready')
  backend.tellPerson({ ...ann })
  expect(session.expired).toBe(false)
})

test('[A36] when someone else signs in instead, the page begins anew', () => {
  const session = signedIn()
  backend.tellPerson(null)
  backend.tellPerson({ ...ann, uid: 'eve' })
  expect(browser.reloadPage).toHaveBeenCalled()
  expect(session.person?.uid).toBe('ann')
})

test('[A36] signing out in another tab signs out here, too', () => {
  const session = signedIn()
  localStorage.removeItem('covoice.person')
  backend.tellPerson(null)
  expect(session.expired).toBe(false)
  expect(browser.openAddress).toHaveBeenCalledWith('/sign-in')
})

test.each(['the membership is gone', 'its listener is cut'])('[A36] a person is told when %s', (how) => {
  const session = signedIn()
  const listener = backend.listeners.get('orgs/o/members/ann')!
  if (how === 'its listener is cut') listener.cut()
  else listener.tell(null)
  expect(session.state).toBe('revoked')
  expect(session.can('readInvoices')).toBe(false)
})

test('[A38] a remembered organisation that the person has left is replaced by another', () => {
  localStorage.setItem('covoice.organisation.ann', 'old')
  const session = start()
  backend.tellPerson(ann)
  backend.listeners.get('users/ann/organisations')!.tell({ o: { name: 'Northwind', role: 'owner' } })
  backend.listeners.get('orgs/old')!.cut()
  backend.listeners.get('orgs/o')!.tell(northwind)
  backend.listeners.get('orgs/o/members/ann')!.tell({ role: 'owner' })
  expect(session.state).toBe('ready')
})
