import { createPinia, setActivePinia } from 'pinia'
import { parseCompanySettings, parseInvoiceSettings } from '@covoice/domain'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import FirstSteps from '../../../web/src/invoices/first-steps/FirstSteps.vue'
import { rememberTaxesSeen } from '../../../web/src/invoices/first-steps/taxes-seen.ts'
import type { ListQuery } from '../../../web/src/backend/documents/documents.ts'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import { until } from '../../support/waiting.ts'
import { mountApp } from '../mounting.ts'

const world = await vi.hoisted(async () => {
  const { reactive } = await import('vue')
  return reactive({
    ...{ issued: null as Date | null, role: 'owner', dismissed: false, logo: null as string | null },
    ...{ street: '', taxes: 0, products: 0, customers: 0, invoices: 0, state: 'ready' },
  })
})
const saveInvoice = vi.hoisted(() => vi.fn(() => Promise.resolve()))
const undo = vi.hoisted(() => vi.fn<(text: string, onUndo: () => void) => void>())
const failure = vi.hoisted(() => vi.fn<(text: string) => void>())
const asked = vi.hoisted((): (ListQuery | null)[] => [])
const rows = (count: number) => Array.from({ length: count })

vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({
    organisation: { id: 'o', firstIssuedAt: world.issued },
    can: () => world.role === 'owner',
  }),
}))
vi.mock('../../../web/src/settings/invoice/invoice-settings-store.ts', () => ({
  useInvoiceSettingsStore: () => ({
    ...{ state: 'ready', saveInvoice },
    get company() {
      return parseCompanySettings({ address: { street: world.street, city: 'Berlin' } })
    },
    get invoice() {
      return parseInvoiceSettings({ logo: world.logo, firstStepsDismissed: world.dismissed })
    },
  }),
}))
vi.mock('../../../web/src/settings/taxes/taxes-store.ts', () => ({
  useTaxesStore: () => ({ state: 'ready', active: rows(world.taxes) }),
}))
vi.mock('../../../web/src/products/products-store.ts', () => ({
  useProductsStore: () => ({ state: 'ready', products: rows(world.products) }),
}))
vi.mock('../../../web/src/customers/customers-store.ts', () => ({
  useCustomersStore: () => ({ state: world.state, customers: rows(world.customers) }),
}))
vi.mock('../../../web/src/ui/overlays/toast.ts', () => ({ useToast: () => ({ undo, failure }) }))
vi.mock('../../../web/src/backend/documents/live-list.ts', async () => {
  const { computed, ref } = await import('vue')
  return {
    liveList: (query: () => ListQuery | null) => {
      asked.push(query())
      return { state: ref('ready'), value: computed(() => rows(world.invoices)) }
    },
  }
})

enableAutoUnmount(afterEach)
const start = { ...world }
beforeEach(() => {
  setActivePinia(createPinia())
  localStorage.clear()
  saveInvoice.mockClear()
  Object.assign(world, start)
})

async function theSteps() {
  const { wrapper } = await mountApp(FirstSteps)
  const links = () => wrapper.findAll('a.first-step')
  const done = () =>
    links().flatMap((link) => (link.text().includes('(done)') ? [link.attributes('href')] : []))
  return { wrapper, links, done, isShown: () => wrapper.find('section').exists() }
}
const knows = (wrapper: { text: () => string }, progress: string) =>
  until(() => wrapper.text().includes(progress))

test('[O46] a new firm sees five steps, each a link, and which of them are done', async () => {
  Object.assign(world, { taxes: 2, customers: 1 })
  const { wrapper, links, done } = await theSteps()
  expect(links().map((link) => link.attributes('href'))).toEqual([
    ...['/admin/settings/company', '/admin/settings/taxes', '/admin/settings/products'],
    ...['/customers', '/invoices/new'],
  ])
  await knows(wrapper, '1 of 5')
  expect(done()).toEqual(['/customers'])
  await links()[1]?.trigger('click')
  const later = await theSteps()
  await knows(later.wrapper, '2 of 5')
  expect(later.done()).toEqual(['/admin/settings/taxes', '/customers'])
})

test('[O46] the company is done with its address and its logo', async () => {
  world.street = 'Hauptstraße 1'
  const { wrapper, done } = await theSteps()
  await knows(wrapper, '0 of 5')
  expect(done()).toEqual([])
  world.logo = 'logo'
  await knows(await theSteps().then((steps) => steps.wrapper), '1 of 5')
})

test('[O46] the steps are on the page before it is known what is done, and take the same room', async () => {
  world.state = 'loading'
  const { wrapper, links } = await theSteps()
  await flushPromises()
  expect(links()).toHaveLength(5)
  expect(wrapper.text()).toContain('0 of 5')
})

test('[O46] dismissing hides the steps for the organisation and can be undone', async () => {
  const { wrapper, isShown } = await theSteps()
  await until(() => wrapper.find('button:not([disabled])').exists())
  await wrapper.get('button').trigger('click')
  expect(saveInvoice).toHaveBeenCalledWith({ firstStepsDismissed: true }, { callerTells: true })
  undo.mock.calls[0]?.[1]()
  expect(saveInvoice).toHaveBeenLastCalledWith({ firstStepsDismissed: false }, { callerTells: true })
  expect(isShown()).toBe(true)
  world.dismissed = true
  const later = await theSteps()
  await until(() => !later.isShown())
  // the next visit shows nothing that goes away again
  world.state = 'loading'
  expect((await theSteps()).isShown()).toBe(false)
})

test('[O46] a refusal to hide the steps is told among them, and one to show them again in a message', async () => {
  const { wrapper } = await theSteps()
  await until(() => wrapper.find('button:not([disabled])').exists())
  saveInvoice.mockRejectedValue(new BackendProblem('denied'))
  await wrapper.get('button').trigger('click')
  await until(() => wrapper.find('[role=alert]').exists())
  expect(wrapper.get('[role=alert]').text()).toMatch(/couldn't be hidden\. .+/)
  undo.mock.calls.at(-1)?.[1]()
  await until(() => failure.mock.calls.length === 1)
  expect(failure.mock.calls[0]?.[0]).toMatch(/couldn't be shown again\. .+/)
  saveInvoice.mockResolvedValue()
})

test('[O46] when the steps go while they have the focus, it moves to the title of the page', async () => {
  const title = Object.assign(document.createElement('h1'), { tabIndex: -1 })
  title.dataset.pageTitle = ''
  document.body.append(title)
  const { wrapper, isShown } = await theSteps()
  await until(() => wrapper.find('button:not([disabled])').exists())
  wrapper.get('button').element.focus()
  world.dismissed = true
  await until(() => !isShown())
  await until(() => document.activeElement === title)
  title.remove()
})

test('[O46] the steps are gone once all are done', async () => {
  Object.assign(world, { street: 'A 1', logo: 'l', taxes: 1, products: 1, customers: 1, invoices: 1 })
  rememberTaxesSeen('o')
  const { isShown } = await theSteps()
  await until(() => !isShown())
})

test('[O46] whether there is an invoice is asked apart from the list, so that a filter of the list undoes no step', async () => {
  world.invoices = 1
  const { wrapper, done } = await theSteps()
  await knows(wrapper, '1 of 5')
  expect(done()).toEqual(['/invoices/new'])
  const where = [['deletedAt', '==', null]]
  expect(asked.at(-1)).toEqual({ collection: 'orgs/o/invoices', where, limit: 1 })
})

test('[O46] a firm that has issued an invoice, and people who may not change its settings, see no steps', async () => {
  world.issued = new Date()
  expect((await theSteps()).isShown()).toBe(false)
  Object.assign(world, { issued: null, role: 'biller' })
  expect((await theSteps()).isShown()).toBe(false)
})
