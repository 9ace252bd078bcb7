import { enableAutoUnmount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import ChartPosts from '../../../web/src/settings/books/ChartPosts.vue'
import ChartTaxes from '../../../web/src/settings/books/ChartTaxes.vue'
import ComboboxField from '../../../web/src/ui/choices/ComboboxField.vue'
import { mountApp } from '../mounting.ts'
import { until } from '../../support/waiting.ts'

const stored = vi.hoisted((): { invoice: { booksMapping: Record<string, unknown> } } => ({
  invoice: { booksMapping: {} },
}))
vi.mock('../../../web/src/settings/invoice/invoice-settings-store.ts', () => ({
  useInvoiceSettingsStore: () => stored,
}))
const vat = { id: 'vat', name: 'VAT 20 %', ratePpm: 200_000 }
vi.mock('../../../web/src/settings/taxes/taxes-store.ts', () => ({
  useTaxesStore: () => ({ active: [vat] }),
}))

enableAutoUnmount(afterEach)
afterEach(() => {
  stored.invoice.booksMapping = {}
})

// The list comes when a page is at rest, and is there for all that follow.
beforeAll(async () => {
  const props = { label: 'Any', modelValue: null, options: [] }
  const { wrapper } = await mountApp(ComboboxField, { props })
  await wrapper.get('input').trigger('click')
  await until(() => wrapper.find('[role=listbox]').exists())
  wrapper.unmount()
})

const chart = {
  accounts: Array.from({ length: 120 }, (_, n) => ({ code: String(200 + n), name: `Income ${n}` })),
  taxTypes: [
    { type: 'OUTPUT2', name: '20% (VAT on Income)', ratePpm: 200_000 },
    { type: 'RROUTPUT', name: '5% (VAT on Income)', ratePpm: 50_000 },
    { type: 'NONE', name: 'No VAT', ratePpm: 0 },
  ],
  readAt: null,
}
const props = { software: 'xero', books: 'Demo Company', chart, readonly: false }

function field(page: VueWrapper, label: string) {
  const id = page
    .findAll('label')
    .find((one) => one.text() === label)!
    .attributes('for')!
  return page.get<HTMLInputElement>(`#${CSS.escape(id)}`)
}

test('[I22] an account is found among many by typing, and stored by its code', async () => {
  const { wrapper } = await mountApp(ChartPosts, { props })
  const lines = field(wrapper, 'Lines')
  expect(lines.attributes('placeholder')).toBe('200 · Income 0')
  await lines.setValue('income 117')
  expect(wrapper.findAll('[role=option]').map((row) => row.text())).toEqual(['317 · Income 117'])
  await lines.trigger('keydown', { key: 'Enter' })
  expect(wrapper.emitted('put')).toEqual([[['posts', 'item', 'account'], '317']])
})

test('[I22] an account that the books do not have stays visible and says so; the default may be missing there too', async () => {
  stored.invoice.booksMapping = { posts: { item: { account: '4711' } } }
  const { wrapper } = await mountApp(ChartPosts, { props })
  expect(field(wrapper, 'Lines').element.value).toBe('4711')
  expect(field(wrapper, 'Lines').attributes('aria-invalid')).toBe('true')
  expect(wrapper.text()).toContain('Demo Company has no account 4711.')
  // 860 is not among them, and what was prepaid has no usual account
  expect(wrapper.text().split("can't be exported").length - 1).toBe(2)
})

test('[I22] a tax is picked among those of its rate, and stored by its name', async () => {
  const { wrapper } = await mountApp(ChartTaxes, { props })
  const tax = field(wrapper, 'VAT 20 %')
  expect(tax.attributes('placeholder')).toBe('Choose one')
  await tax.trigger('click')
  expect(wrapper.findAll('[role=option]').map((row) => row.text())).toEqual(['20% (VAT on Income) · 20%'])
  await tax.trigger('keydown', { key: 'ArrowDown' })
  await tax.trigger('keydown', { key: 'Enter' })
  expect(wrapper.emitted('put')).toEqual([[['taxTypes', 'vat'], '20% (VAT on Income)']])
})

test('[I22] a stored tax with another rate stays visible and says so', async () => {
  stored.invoice.booksMapping = { taxTypes: { vat: '5% (VAT on Income)' }, noTax: 'Nothing' }
  const { wrapper } = await mountApp(ChartTaxes, { props: { ...props, readonly: true } })
  expect(field(wrapper, 'VAT 20 %').element.value).toBe('5% (VAT on Income) · 5%')
  expect(field(wrapper, 'No tax').element.value).toBe('Nothing')
  expect(wrapper.text()).toContain('5% (VAT on Income) has another rate in Demo Company: 5%.')
  expect(wrapper.text()).toContain('Demo Company has no tax named Nothing.')
})
