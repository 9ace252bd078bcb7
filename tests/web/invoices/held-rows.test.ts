import { dayOf } from '@covoice/domain'
import { beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { everything, type InvoiceFilter } from '../../../web/src/invoices/filter/invoice-filter.ts'
import { useInvoiceFeed } from '../../../web/src/invoices/list/invoice-feed.ts'
import { anInvoice, issued } from './an-invoice.ts'

type Tell = (rows: readonly object[], meta: { fromCache: boolean }) => void
interface Listener {
  query: { where: readonly (readonly unknown[])[] }
  tell: Tell
}

const server = vi.hoisted(() => ({ listeners: [] as Listener[] }))
vi.mock('../../../web/src/backend/documents/documents.ts', async (original) => ({
  ...(await original<object>()),
  watchQuery: (query: Listener['query'], _parse: unknown, tell: Tell) => {
    const listener = { query, tell }
    server.listeners.push(listener)
    return () => server.listeners.splice(server.listeners.indexOf(listener), 1)
  },
}))
vi.mock('../../../web/src/customers/customers-store.ts', () => ({
  useCustomersStore: () => ({ named: () => [] }),
}))
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ organisation: { currency: 'EUR' } }),
}))

beforeEach(() => server.listeners.splice(0))

const draft = anInvoice({ to: { name: 'Draft' } as never })
const numbered = [issued(1), issued(2)]
/** What the listeners hear, in the order in which they began. */
const answer = (...answers: (readonly object[])[]) =>
  answers.forEach((rows, index) => server.listeners[index]?.tell(rows, { fromCache: false }))

function aFeed() {
  const filter = ref<InvoiceFilter>(everything)
  const reach = { org: 'o', timeZone: 'UTC', today: dayOf('2026-11-03'), customers: null }
  const feed = effectScope().run(() =>
    useInvoiceFeed(
      () => reach,
      () => filter.value,
    ),
  )!
  const sort = (column: 'customer' | 'created') => {
    filter.value = { ...filter.value, order: { column, direction: 'asc' } }
    return nextTick()
  }
  return { feed, filter, sort, shown: () => feed.rows.value.map(({ id }) => id) }
}

test('[L18] while another order loads, all rows stay, those of both parts of the list', async () => {
  const { feed, sort, shown } = aFeed()
  answer([draft], numbered)
  const before = shown()
  expect(before).toHaveLength(3)
  await sort('created')
  expect(feed.state.value).toBe('loading')
  expect(new Set(shown())).toEqual(new Set(before))
})

test('[L18] rows that were deleted do not come back while another order loads', async () => {
  const { feed, sort, shown } = aFeed()
  answer([draft], [])
  expect(shown()).toEqual([draft.id])
  answer([], [])
  expect(shown()).toEqual([])
  await sort('created')
  expect(feed.state.value).toBe('loading')
  expect(shown()).toEqual([])
})
