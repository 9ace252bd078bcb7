import { parseCompanySettings, parseInvoiceSettings } from '@covoice/domain'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../../web/src/backend/server/problem.ts'
import NewInvoicePage from '../../../../web/src/editor/NewInvoicePage.vue'
import { mountApp } from '../../mounting.ts'

const { network, settings, taxes } = await vi.hoisted(async () => {
  const { reactive, ref } = await import('vue')
  const source = () => reactive({ state: 'loading', problem: null, retry: () => undefined })
  return { network: { online: ref(true) }, settings: source(), taxes: source() }
})
vi.mock('../../../../web/src/backend/device/connection.ts', () => network)
vi.mock('../../../../web/src/settings/invoice/invoice-settings-store.ts', () => ({
  useInvoiceSettingsStore: () =>
    Object.assign(settings, { company: parseCompanySettings({}), invoice: parseInvoiceSettings({}) }),
}))
vi.mock('../../../../web/src/settings/taxes/taxes-store.ts', () => ({ useTaxesStore: () => taxes }))
vi.mock('../../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({
    organisation: { id: 'o' },
    person: { uid: 'ann' },
    timeZone: 'UTC',
    currency: 'EUR',
    can: () => true,
  }),
}))
vi.mock('../../../../web/src/editor/draft/draft-choice.ts', () => ({
  useDraftChoice: () => ({ find: () => Promise.resolve(null), take: () => Promise.resolve(true) }),
}))
vi.mock('../../../../web/src/editor/NewInvoiceEditor.vue', () => ({
  default: { props: ['unread'], template: '<p data-testid="editor">{{ unread }}</p>' },
}))

beforeEach(() => {
  network.online.value = true
  for (const source of [settings, taxes]) Object.assign(source, { state: 'loading', problem: null })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

async function open() {
  const { wrapper } = await mountApp(NewInvoicePage)
  const pass = async (ms: number) => {
    vi.advanceTimersByTime(ms)
    await flushPromises()
  }
  /** What the editor was told of its beginning; null while there is none. */
  const begun = () => {
    const editor = wrapper.find('[data-testid=editor]')
    return editor.exists() ? editor.text() : null
  }
  return { wrapper, pass, begun }
}

test('[E38] with a network a new invoice waits for its initial values, however long', async () => {
  const { wrapper, pass, begun } = await open()
  await pass(60_000)
  expect(begun()).toBeNull()
  settings.state = taxes.state = 'ready'
  await pass(0)
  expect(begun()).toBe('false')
  wrapper.unmount()
})

test('[E38] offline a new invoice begins without the values that this device lacks, and says so', async () => {
  const { wrapper, pass, begun } = await open()
  network.online.value = false
  await pass(2000)
  expect(begun()).toBeNull()
  await pass(1000)
  expect(begun()).toBe('true')
  wrapper.unmount()
})

test('[E38] when the initial values can’t be read, the reason is shown with a retry', async () => {
  const { wrapper, pass, begun } = await open()
  const retry = vi.spyOn(settings, 'retry')
  Object.assign(settings, { state: 'failed', problem: new BackendProblem('denied') })
  await pass(60_000)
  expect(begun()).toBeNull()
  expect(wrapper.get('[role=alert]').text()).toContain('You may not do this.')
  await wrapper.get('[role=alert] button').trigger('click')
  expect(retry).toHaveBeenCalledOnce()
  wrapper.unmount()
})
