import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf, figuresOf, figuresOn, sumOfFigures, type InvoiceTotals } from '@covoice/domain'
import { beforeEach, expect, test, vi } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import {
  filterAfterPress,
  figureFilters,
  showsFigure,
} from '../../../web/src/invoices/figures/figure-filters.ts'
import FiguresStrip from '../../../web/src/invoices/figures/FiguresStrip.vue'
import { everything, type InvoiceFilter } from '../../../web/src/invoices/filter/invoice-filter.ts'
import { matchesFilter } from '../../../web/src/invoices/filter/invoice-search.ts'
import MoneyText from '../../../web/src/ui/page/MoneyText.vue'
import { until } from '../../support/waiting.ts'
import { aPageTitle } from '../a-page-title.ts'
import { mountApp } from '../mounting.ts'
import { anInvoice, issued } from './an-invoice.ts'

const store = await vi.hoisted(async () => {
  const { reactive, ref } = await import('vue')
  return {
    figures: reactive({
      ...{ figures: null, counting: false, synced: true, failed: false, retry: () => undefined },
    }),
    online: ref(true),
  }
})
vi.mock('../../../web/src/invoices/figures/figures-store.ts', () => ({
  useFiguresStore: () => store.figures,
}))
vi.mock('../../../web/src/backend/device/connection.ts', () => ({ online: store.online }))

const today = dayOf('2026-11-30')
const totals = (minor: number) => ({ totalMinor: minor, dueMinor: minor }) as InvoiceTotals
const email = (state: 'failed' | 'unknown' | 'trouble' | 'delivered') => ({
  delivery: { message: 'm', state } as never,
})
const invoices = [
  anInvoice(),
  anInvoice({ number: 9, content: 'frozen' }),
  issued(1, { totals: totals(100), dueDay: dayOf('2026-11-29'), sentAt: new Date() }),
  issued(2, { totals: totals(250), dueDay: dayOf('2026-12-29'), sentAt: new Date(), ...email('trouble') }),
  issued(3, { totals: totals(-40), dueDay: dayOf('2026-11-01'), ...email('failed') }),
  issued(4, { totals: totals(70), status: 'paid', paidDay: dayOf('2026-11-02'), ...email('unknown') }),
  issued(5, { totals: totals(90), status: 'paid', paidDay: dayOf('2026-10-31') }),
  issued(6, { totals: totals(10), status: 'refunded', paidDay: dayOf('2026-11-02') }),
  issued(7, { totals: totals(35), status: 'exported', currency: 'USD', dueDay: null }),
  issued(8, { totals: totals(60), content: 'frozen', status: 'draft', ...email('unknown') }),
  issued(10, { totals: totals(60), deletedAt: new Date() }),
]
const figures = figuresOn(
  sumOfFigures(invoices.map((one) => figuresOf(one, one.sentAt === null ? null : dayOf('2026-11-15')))),
  today,
  'EUR',
)

beforeEach(() => {
  Object.assign(store.figures, { figures, counting: false, countingFailed: false, failed: false })
  store.online.value = true
})

async function strip(filter: InvoiceFilter = everything) {
  const { wrapper } = await mountApp(FiguresStrip, { props: { filter } })
  await flushPromises()
  const button = (name: string) => wrapper.findAll('button').find((one) => one.text().includes(name))
  return { wrapper, button }
}

test.each([
  ['outstanding', figures.outstanding.count],
  ['overdue', figures.overdue.count],
  ['drafts', figures.drafts],
  ['paidThisMonth', figures.paidThisMonth.count],
  ['toSend', figures.needsYou.toSend],
  ['toChase', figures.needsYou.toChase],
  ['failed', figures.needsYou.failed],
  ['cameBack', figures.needsYou.cameBack],
] as const)('[L20] the filter of %s shows exactly the %i invoices that the figure counts', (name, count) => {
  expect(count).toBeGreaterThan(0)
  expect(invoices.filter((one) => matchesFilter(one, figureFilters[name], today))).toHaveLength(count)
})

test('[L20] the figures stand in the currency of the organisation, others beside it and never added up', async () => {
  const { wrapper, button } = await strip()
  expect(button('Outstanding')?.text()).toMatch(/€3\.50.*3 invoices.*\$0\.35/)
  expect(button('Overdue')?.text()).toMatch(/€1\.00.*1 invoice/)
  expect(button('Sent this month')?.text()).toMatch(/€3\.50.*2 invoices/)
  expect(button('Paid this month')?.text()).toMatch(/€0\.70.*1 invoice/)
  wrapper.unmount()
})

test('[L20] what needs a person is listed with its number, and what needs nobody is not', async () => {
  const { wrapper, button } = await strip()
  for (const name of ['2 to send', '1 to chase', '2 failed', '1 came back'])
    expect(button(name), name).toBeDefined()
  const nothing = { toSend: 0, toChase: 0, failed: 0, cameBack: 0 }
  Object.assign(store.figures, { figures: { ...figures, needsYou: nothing } })
  await flushPromises()
  expect(button('to send')).toBeUndefined()
  expect(wrapper.text()).toContain('Nothing needs you')
  wrapper.unmount()
})

test('[L20] a press filters the list, the next one shows all again, and the order stays', async () => {
  const order = { column: 'total', direction: 'asc' } as const
  const { wrapper, button } = await strip({ ...everything, customer: 'acme', order })
  await button('Overdue')?.trigger('click')
  const filter = { ...everything, question: 'overdue' as const, order }
  expect(wrapper.emitted('update:filter')?.at(-1)).toEqual([filter])
  expect(showsFigure(filter, 'toChase')).toBe(true)
  expect(filterAfterPress(filter, 'overdue')).toEqual({ ...everything, order })
  wrapper.unmount()
})

test('[L20] before the figures are known there are no zeros, and the reason is said', async () => {
  Object.assign(store.figures, { figures: null, counting: true })
  const { wrapper, button } = await strip()
  expect(button('Outstanding')?.text()).toMatch(/not known yet/)
  expect(wrapper.text()).not.toMatch(/0|Nothing needs you/)
  expect(wrapper.text()).toContain('being counted')
  store.online.value = false
  await flushPromises()
  expect(wrapper.text()).toContain('when you are back online')
  wrapper.unmount()
})

test('[L20] a count that could not be begun is said, and can be tried again', async () => {
  const retry = vi.fn()
  Object.assign(store.figures, { figures: null, counting: true, countingFailed: true, retry })
  const { wrapper, button } = await strip()
  expect(wrapper.text()).toContain("Couldn't start counting")
  expect(wrapper.text()).not.toContain('being counted')
  await button('Try again')?.trigger('click')
  expect(retry).toHaveBeenCalledOnce()
  store.online.value = false
  await flushPromises()
  expect(wrapper.text()).toContain('when you are back online')
  expect(button('Try again')).toBeUndefined()
  wrapper.unmount()
})

test('[E64] the button to try again goes when it is pressed, and the title has the focus', async () => {
  const title = aPageTitle()
  const retry = () => Object.assign(store.figures, { countingFailed: false })
  Object.assign(store.figures, { figures: null, counting: true, countingFailed: true, retry })
  const { wrapper, button } = await strip()
  const again = button('Try again')
  ;(again?.element as HTMLElement).focus()
  await again?.trigger('click')
  expect(button('Try again')).toBeUndefined()
  await until(() => document.activeElement === title)
  wrapper.unmount()
})

test('[L20] an amount is never cut, and what is said about the figures is heard when it comes', async () => {
  const { wrapper } = await strip()
  const amounts = wrapper.findAllComponents(MoneyText)
  expect(amounts.length).toBeGreaterThan(4)
  expect(amounts.filter(({ element }) => (element as Element).closest('.truncate'))).toEqual([])
  const told = wrapper.get('[role=status]').element
  expect(told.textContent).toBe('')
  store.online.value = false
  await flushPromises()
  expect(wrapper.get('[role=status]').element).toBe(told)
  expect(told.textContent).toContain('saw last')
  expect(told.className).toContain('phone:basis-full')
  expect(told.className).not.toContain('truncate')
  wrapper.unmount()
})

test.each(['figures/FigureTile.vue', 'figures/FiguresStrip.vue'])(
  '[L20] no style of %s cuts a text',
  (file) => {
    const text = readFileSync(join(import.meta.dirname, '../../../web/src/invoices', file), 'utf8')
    expect(text.slice(text.indexOf('<style>'))).not.toMatch(/ellipsis|nowrap|overflow-x/)
  },
)

test('[L20] the figures say in German as well what is to be done', async () => {
  const { wrapper } = await mountApp(FiguresStrip, { props: { filter: everything }, language: 'de' })
  await flushPromises()
  expect(wrapper.text()).toContain('Zu erledigen')
  Object.assign(store.figures, { figures: null, counting: true })
  await flushPromises()
  expect(wrapper.text()).toContain('werden berechnet')
  wrapper.unmount()
})

test('[L20] offline the figures are named as those that the device saw last', async () => {
  store.online.value = false
  const { wrapper } = await strip()
  expect(wrapper.text()).toContain('saw last')
  wrapper.unmount()
})
