import { createPinia, setActivePinia } from 'pinia'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import CustomerPage from '../../../web/src/customers/CustomerPage.vue'
import { mountApp } from '../mounting.ts'

const network = await vi.hoisted(async () => {
  const { ref } = await import('vue')
  return { online: ref(false) }
})
vi.mock('../../../web/src/backend/device/connection.ts', () => network)
const customers = await vi.hoisted(async () => {
  const { reactive } = await import('vue')
  return reactive({ state: 'ready', synced: false, problem: null, byId: () => null })
})
vi.mock('../../../web/src/customers/customers-store.ts', () => ({ useCustomersStore: () => customers }))
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ organisation: { id: 'o' }, can: () => true }),
}))

beforeEach(() => {
  setActivePinia(createPinia())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('[E37] a customer that this device lacks is gone only when the server says so', async () => {
  const { wrapper: page } = await mountApp(CustomerPage)
  const gone = "This customer isn't here"
  expect(page.text()).not.toContain(gone)
  vi.advanceTimersByTime(3000)
  await flushPromises()
  expect(page.text()).toContain("This customer isn't on this device")
  network.online.value = true
  await flushPromises()
  expect(page.text()).not.toContain('on this device')
  expect(page.text()).not.toContain(gone)
  customers.synced = true
  await flushPromises()
  expect(page.text()).toContain(gone)
  page.unmount()
})
