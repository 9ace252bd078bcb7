import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import InvoiceStates from '../../../web/src/editor/InvoiceStates.vue'
import { mountApp } from '../mounting.ts'

const network = await vi.hoisted(async () => {
  const { ref } = await import('vue')
  return { online: ref(true) }
})
vi.mock('../../../web/src/backend/device/connection.ts', () => network)

beforeEach(() => {
  network.online.value = true
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

async function open(phase: 'loading' | 'missing', unsaved = false) {
  const props = { phase, problem: null, unsaved, back: '/billing' }
  const { wrapper } = await mountApp(InvoiceStates, { props })
  await flushPromises()
  return wrapper
}

test('[E37] an invoice that is not on this device is unavailable offline, and is not called missing', async () => {
  network.online.value = false
  const page = await open('loading')
  expect(page.text()).not.toContain('You are offline')
  vi.advanceTimersByTime(3000)
  await vi.dynamicImportSettled()
  await flushPromises()
  expect(page.text()).toContain("This invoice isn't on this device")
  expect(page.text()).not.toContain('deleted')
  network.online.value = true
  await flushPromises()
  expect(page.text()).not.toContain('offline')
  page.unmount()
})

test('[E37] an invoice that the server reported missing is called missing, also offline', async () => {
  network.online.value = false
  const page = await open('missing')
  vi.advanceTimersByTime(3000)
  await vi.dynamicImportSettled()
  await flushPromises()
  expect(page.text()).toContain("This invoice isn't here")
  page.unmount()
})

test('[E37] an invoice that was refused and kept on this device links to its content', async () => {
  const page = await open('missing', true)
  await vi.dynamicImportSettled()
  await flushPromises()
  expect(page.text()).toContain('This invoice could not be saved')
  expect(page.findAll('a').map((link) => link.text())).toContain('Go on with it')
  page.unmount()
})
