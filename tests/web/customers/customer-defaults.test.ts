import { createPinia, setActivePinia } from 'pinia'
import { newTax, parseCustomer, type Tax } from '@covoice/domain'
import { enableAutoUnmount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import CustomerDetailsPage from '../../../web/src/customers/CustomerDetailsPage.vue'
import { mountApp } from '../mounting.ts'

const save = vi.hoisted(() => vi.fn(() => Promise.resolve()))
const stored = vi.hoisted(() => ({ name: 'Northwind', tax: null as string | null }))
vi.mock('../../../web/src/customers/customers-store.ts', () => ({
  useCustomersStore: () => ({ byId: () => parseCustomer('northwind', stored), save }),
}))
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ organisation: { id: 'o' }, can: () => true }),
}))
vi.mock('../../../web/src/settings/invoice/invoice-settings-store.ts', () => ({
  useInvoiceSettingsStore: () => ({ invoice: { termsDays: 14 } }),
}))
const taxes: Tax[] = [
  { id: 'vat', ...newTax({ name: 'VAT 19 %', default: true }) },
  { id: 'reverse', ...newTax({ name: 'Reverse charge' }) },
  { id: 'old', ...newTax({ name: 'VAT 16 %', archived: true }) },
]
vi.mock('../../../web/src/settings/taxes/taxes-store.ts', () => ({ useTaxesStore: () => ({ taxes }) }))

enableAutoUnmount(afterEach)
beforeEach(() => {
  setActivePinia(createPinia())
  save.mockClear()
})

/** The field of the default tax: a way to choose one, and the names that it offers. */
async function taxField() {
  const { wrapper } = await mountApp(CustomerDetailsPage)
  const fields = wrapper.findAllComponents({ name: 'SelectField' }).map((field: VueWrapper) => ({
    choose: (value: string) => field.vm.$emit('commit', value),
    ...(field.props() as { label: string; options: { label: string }[] }),
  }))
  const { choose, options } = fields.find(({ label }) => label === 'Default tax')!
  return { choose, offered: options.map(({ label }) => label) }
}

test("[C9] a customer's page offers the taxes in use as their default and stores the choice", async () => {
  stored.tax = null
  const { choose, offered } = await taxField()
  expect(offered).toEqual(["The product's or the organisation's", 'VAT 19 %', 'Reverse charge'])
  choose('reverse')
  expect(save).toHaveBeenCalledWith('northwind', { tax: 'reverse' })
  choose('')
  expect(save).toHaveBeenLastCalledWith('northwind', { tax: null })
})

test('[C9] an archived tax that is a default stays visible on the page', async () => {
  stored.tax = 'old'
  expect((await taxField()).offered).toContain('VAT 16 %')
})
