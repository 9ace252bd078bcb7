import { can, type Right, type Role } from '@covoice/domain'
import { flushPromises } from '@vue/test-utils'
import { createMemoryHistory } from 'vue-router'
import { describe, expect, test, vi } from 'vitest'
import { nextTick, reactive } from 'vue'
import { createWords } from '../../../web/src/languages/i18n.ts'
import { createAppRouter } from '../../../web/src/router.ts'
import { eventually } from '../../support/waiting.ts'

// What stands behind the guards doesn't matter here.
vi.mock('../../../web/src/session/sign-in/SignInPage.vue', () => ({ default: { render: () => null } }))

type State = 'starting' | 'signedOut' | 'noOrganisation' | 'ready' | 'revoked'

async function aRouter(start: { state: State; role?: Role; remembered?: boolean }) {
  const session = reactive({
    remembered: false,
    ...start,
    role: start.role ?? 'owner',
    can: (right: Right): boolean => can(session.role, right),
    landing: (): string => (session.role === 'technician' ? 'customers' : 'billing'),
    settled: () => new Promise<void>(() => undefined),
  })
  const router = createAppRouter({
    session: session as never,
    words: await createWords('en'),
    history: createMemoryHistory(),
  })
  for (const route of router.getRoutes())
    if (route.components) route.components.default = { render: () => null }
  return { router, session }
}

describe('the guard', () => {
  test('[X13] sends a visitor to sign in and keeps where they wanted to go', async () => {
    const { router } = await aRouter({ state: 'signedOut' })
    await router.push('/invoices/abc?line=2')
    expect(router.currentRoute.value.name).toBe('sign-in')
    expect(router.currentRoute.value.query).toEqual({ next: '/invoices/abc?line=2' })
  })

  test('[X13] doesn’t wait for the session when nobody was signed in last time', async () => {
    const { router } = await aRouter({ state: 'starting' })
    await router.push('/')
    expect(router.currentRoute.value.fullPath).toBe('/sign-in')
  })

  test('[X13] goes on to the wanted page after sign-in, never out of the app', async () => {
    const { router, session } = await aRouter({ state: 'signedOut' })
    await router.push('/customers')
    session.state = 'ready'
    await eventually(() => expect(router.currentRoute.value.name).toBe('customers'))

    const other = await aRouter({ state: 'signedOut' })
    await other.router.push('/sign-in?next=//evil.example')
    other.session.state = 'ready'
    await nextTick()
    await eventually(() => expect(other.router.currentRoute.value.name).toBe('billing'))
  })

  test('[X13] takes a signed-in person past the sign-in pages', async () => {
    const { router } = await aRouter({ state: 'ready' })
    await router.push('/sign-in')
    expect(router.currentRoute.value.name).toBe('billing')
  })

  test('[X13] leads a technician to customers, from the start and from invoices alike', async () => {
    for (const path of [
      '/',
      '/billing',
      '/invoices/new',
      '/admin/settings/company',
      '/customers/c1/invoices',
    ]) {
      const { router } = await aRouter({ state: 'ready', role: 'technician' })
      await router.push(path)
      expect(router.currentRoute.value.name).toBe('customers')
    }
  })

  test('[X13] leads away from a page that a new role may not see, and from no other', async () => {
    const { router, session } = await aRouter({ state: 'ready', role: 'biller' })
    await router.push('/invoices/new')
    session.role = 'viewer'
    await eventually(() => expect(router.currentRoute.value.name).toBe('billing'))
    await router.push('/customers/c1')
    session.role = 'technician'
    await nextTick()
    await flushPromises()
    expect(router.currentRoute.value.name).toBe('customer')

    const other = await aRouter({ state: 'ready', role: 'biller' })
    await other.router.push('/invoices/i1')
    other.session.role = 'technician'
    await eventually(() => expect(other.router.currentRoute.value.name).toBe('customers'))
  })

  test('[X13] sends somebody without an organisation to find one', async () => {
    const { router } = await aRouter({ state: 'noOrganisation' })
    await router.push('/billing')
    expect(router.currentRoute.value.name).toBe('organisations')
  })

  test('[X13] shows the not-found page for an unknown address', async () => {
    const { router } = await aRouter({ state: 'ready' })
    await router.push('/nowhere/at/all')
    expect(router.currentRoute.value.name).toBe('not-found')
  })
})

test('[X13] every page inside the frame highlights its entry in the panel, directly or through its parent', async () => {
  const { router } = await aRouter({ state: 'ready' })
  const inFrame = router.getRoutes().filter(({ meta, redirect }) => meta.frame === 'app' && !redirect)
  expect(inFrame.length).toBeGreaterThan(3)
  expect(inFrame.filter(({ meta }) => !meta.section).map(({ path }) => path)).toEqual([])
})
