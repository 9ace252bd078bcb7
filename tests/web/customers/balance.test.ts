import { dayOf, figureKey, parseCustomer, type Figures } from '@covoice/domain'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import CustomerBalance from '../../../web/src/customers/CustomerBalance.vue'
import CustomerCard from '../../../web/src/customers/CustomerCard.vue'
import CustomerRow from '../../../web/src/customers/CustomerRow.vue'
import { mountApp } from '../mounting.ts'

const world = await vi.hoisted(async () => {
  const { ref, shallowRef } = await import('vue')
  return {
    ...{ state: ref('loading'), value: shallowRef<unknown>(null), hasFigures: true, mayRead: true },
    asked: [] as (string | null)[],
  }
})
vi.mock('../../../web/src/backend/documents/live-list.ts', async () => {
  const { ref } = await import('vue')
  return {
    liveDocument: (path: () => string | null) => {
      world.asked.push(path())
      return {
        ...{ state: world.state, value: world.value, problem: ref(null), synced: ref(true) },
        retry: () => undefined,
      }
    },
  }
})
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({
    ...{ organisation: { id: 'o', hasFigures: world.hasFigures }, currency: 'EUR', timeZone: 'UTC' },
    can: () => world.mayRead,
  }),
}))

const today = dayOf('2026-11-30')
const owed: Figures = new Map([
  [figureKey('open', 'EUR', '2026-11-01'), { count: 1, minor: 2500 }],
  [figureKey('open', 'EUR', '2999-01-01'), { count: 2, minor: 5000 }],
])

beforeEach(() => {
  Object.assign(world, { hasFigures: true, mayRead: true })
  world.state.value = 'ready'
  world.value.value = owed
  world.asked.length = 0
})

const customer = parseCustomer('acme', { name: 'Acme' })

test('[C10] a customer’s page shows the balance and what is overdue, and leads to those invoices', async () => {
  const { wrapper } = await mountApp(CustomerBalance, { props: { customer: 'acme' } })
  expect(world.asked).toEqual(['orgs/o/figures/acme'])
  expect(wrapper.text()).toMatch(/Balance\s*€75\.00\s*Overdue\s*€25\.00/)
  expect(wrapper.findAll('a').map((one) => one.attributes('href'))).toEqual([
    '/customers/acme/invoices?status=outstanding',
    '/customers/acme/invoices?status=overdue',
  ])
  world.value.value = null
  await flushPromises()
  expect(wrapper.text()).toMatch(/Balance\s*€0\.00\s*Overdue\s*€0\.00/)
  wrapper.unmount()
})

test.each([CustomerRow, CustomerCard])('[C10] the list shows them too, on every width', async (component) => {
  const { wrapper } = await mountApp(component, { props: { customer, today, showBalance: true } })
  expect(wrapper.text()).toMatch(/€75\.00.*€25\.00/)
  await wrapper.setProps({ showBalance: false })
  expect(wrapper.text()).not.toContain('€')
  wrapper.unmount()
})

test('[C10] while they are not known there is no zero, and nothing is asked for without the right', async () => {
  world.state.value = 'loading'
  const { wrapper } = await mountApp(CustomerRow, { props: { customer, today, showBalance: true } })
  expect(wrapper.text()).toContain('not known yet')
  expect(wrapper.text()).not.toContain('0')
  wrapper.unmount()
  world.mayRead = false
  const { wrapper: other } = await mountApp(CustomerRow, { props: { customer, today, showBalance: false } })
  expect(world.asked.at(-1)).toBeNull()
  other.unmount()
})

test('[C10] a row shows the amounts of two currencies in full, one below the other, and of more how many; a card the first', async () => {
  const open = (currency: string, minor: number) =>
    [figureKey('open', currency, '2999-01-01'), { count: 1, minor }] as const
  world.value.value = new Map([open('EUR', 123_456_790), open('CHF', 500)])
  const { wrapper } = await mountApp(CustomerRow, { props: { customer, today, showBalance: true } })
  const balance = () => wrapper.get('.sums-small')
  expect(balance().text()).toMatch(/€1,234,567\.90.*CHF\s5\.00$/s)
  expect(balance().element.closest('.truncate')).toBeNull()
  world.value.value = new Map([open('EUR', 100), open('CHF', 500), open('USD', 700)])
  await flushPromises()
  expect(balance().text()).toMatch(/\+2/)
  expect(balance().findAll('.visually-hidden.tabular')).toHaveLength(2)
  wrapper.unmount()
  // cards are all as high as the first one
  const card = await mountApp(CustomerCard, { props: { customer, today, showBalance: true } })
  expect(card.wrapper.get('p .whitespace-nowrap:not(.tabular)').text()).toMatch(/€1\.00.*\+2$/s)
  expect(card.wrapper.findAll('.visually-hidden.tabular')).toHaveLength(2)
  card.wrapper.unmount()
})
