import type { BooksConnection, ConnectableSoftware } from '@covoice/domain'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import SoftwareConnection from '../../../web/src/settings/books/SoftwareConnection.vue'
import { useAsked } from '../../../web/src/ui/overlays/confirm.ts'
import SelectField from '../../../web/src/ui/choices/SelectField.vue'
import { mountApp } from '../mounting.ts'

const xero = vi.hoisted(() => ({
  connectBooks: vi.fn(),
  chooseBooks: vi.fn(),
  refreshBooks: vi.fn(),
  disconnectBooks: vi.fn(),
}))
vi.mock('../../../web/src/backend/server/books-calls.ts', () => xero)
const browser = vi.hoisted(() => ({ openAddress: vi.fn() }))
vi.mock('../../../web/src/backend/device/browser-page.ts', () => browser)
const store = await vi.hoisted(async () => {
  const { reactive } = await import('vue')
  return reactive({ connection: null as BooksConnection | null, isKnown: true })
})
vi.mock('../../../web/src/settings/books/connection-store.ts', () => ({ useConnectionStore: () => store }))
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ organisation: { id: 'northwind' }, timeZone: 'UTC' }),
}))

enableAutoUnmount(afterEach)
beforeEach(() => {
  vi.resetAllMocks()
  store.connection = null
})

const demo = { id: 'demo', name: 'Demo Company' }
const other = { id: 'other', name: 'Other Company' }
const chart = { accounts: [], taxTypes: [], readAt: new Date() }
const connected: BooksConnection = {
  ...{ state: 'connected', books: demo, choices: [demo], chart },
  ...{ byName: 'Ann Meyer', at: new Date() },
}

/** The section, and the question that it asks before something can't be undone. */
async function open({ readonly = false, software = 'xero' } = {}) {
  let asked: ReturnType<typeof useAsked> | undefined
  const page = defineComponent(() => {
    asked = useAsked()
    return () => h(SoftwareConnection, { software: software as ConnectableSoftware, readonly })
  })
  const { wrapper } = await mountApp(page)
  const button = (name: string) => wrapper.findAll('button').find((one) => one.text() === name)
  const press = async (name: string) => {
    await button(name)!.trigger('click')
    await flushPromises()
  }
  const answer = async (yes: boolean) => {
    const question = asked?.value
    question?.answer(yes)
    await flushPromises()
    return question
  }
  return { page: wrapper, button, press, answer }
}

test('[I20] before connecting, the button leads to Xero’s consent page', async () => {
  xero.connectBooks.mockResolvedValue({ url: 'https://login.xero.example/' })
  const { page, press } = await open()
  expect(page.text()).toContain('Not connected: invoices are exported as files.')
  await press('Connect to Xero')
  expect(xero.connectBooks).toHaveBeenCalledExactlyOnceWith({ org: 'northwind', software: 'xero' })
  expect(browser.openAddress).toHaveBeenCalledExactlyOnceWith('https://login.xero.example/')
})

test('[I28] the connection to a second software has its name, and its calls reach it', async () => {
  xero.connectBooks.mockRejectedValue(new BackendProblem('booksUnreachable'))
  const { page, press } = await open({ software: 'quickBooksOnline' })
  await press('Connect to QuickBooks Online')
  expect(xero.connectBooks).toHaveBeenCalledExactlyOnceWith({
    org: 'northwind',
    software: 'quickBooksOnline',
  })
  expect(page.get('[role=alert]').text()).toContain('QuickBooks Online doesn')
  expect(page.text()).not.toContain('Xero')
})

test('[I20] a missing Xero app of the operator is reported', async () => {
  xero.connectBooks.mockRejectedValue(new BackendProblem('booksNotSetUp'))
  const { page, press } = await open()
  await press('Connect to Xero')
  expect(page.get('[role=alert]').text()).toBe(
    'This Covoice has no access to Xero yet. Whoever runs it can set it up.',
  )
})

test('[I20] a connection shows its books and who connected them, and reads their accounts again', async () => {
  store.connection = connected
  const { page, press, button } = await open()
  expect(page.text()).toContain('Demo Company')
  expect(page.text()).toContain('Connected by Ann Meyer')
  expect(page.text()).toContain('Accounts and taxes read')
  expect(button('Connect to Xero')).toBeUndefined()
  await press('Read accounts and taxes again')
  expect(xero.refreshBooks).toHaveBeenCalledExactlyOnceWith({ org: 'northwind', software: 'xero' })
})

test('[I20] disconnecting asks first', async () => {
  store.connection = connected
  const { press, answer } = await open()
  await press('Disconnect')
  expect(await answer(false)).toMatchObject({ title: 'Disconnect from Demo Company?', danger: true })
  expect(xero.disconnectBooks).not.toHaveBeenCalled()
  await press('Disconnect')
  await answer(true)
  expect(xero.disconnectBooks).toHaveBeenCalledExactlyOnceWith({ org: 'northwind', software: 'xero' })
})

test('[I20] with several books one is chosen, now or later', async () => {
  store.connection = { ...connected, state: 'choosing', books: null, choices: [demo, other] }
  const { page } = await open()
  expect(page.text()).toContain('Xero let Covoice into several.')
  const list = page.getComponent(SelectField)
  list.vm.$emit('commit', 'other')
  await flushPromises()
  expect(xero.chooseBooks).toHaveBeenLastCalledWith({ org: 'northwind', software: 'xero', books: 'other' })
  store.connection = { ...connected, choices: [demo, other] }
  await flushPromises()
  expect(list.props('modelValue')).toBe('demo')
  expect(page.text()).not.toContain('several')
})

test('[I20] a connection that Xero has ended says so and is made again', async () => {
  store.connection = { ...connected, state: 'lost' }
  const { page, button } = await open()
  expect(page.text()).toContain('Xero has ended the connection to Demo Company.')
  expect(button('Connect again')).toBeDefined()
  expect(button('Read accounts and taxes again')).toBeUndefined()
})

test('[I20] a member who may not change the settings only sees the connection', async () => {
  for (const state of ['connected', 'choosing', 'lost'] as const) {
    store.connection = { ...connected, state, choices: [demo, other] }
    const { page } = await open({ readonly: true })
    expect(page.findAll('button')).toEqual([])
    expect(page.text()).toContain('Connected by Ann Meyer')
  }
})
