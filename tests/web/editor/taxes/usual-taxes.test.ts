import { createPinia, setActivePinia } from 'pinia'
import {
  lineTax,
  newTax,
  parseCustomer,
  parseProduct,
  type Customer,
  type LineTax,
  type Tax,
} from '@covoice/domain'
import { beforeEach, expect, test, vi } from 'vitest'
import { useUsualTaxes } from '../../../../web/src/editor/taxes/use-usual-taxes.ts'
import { picking } from '../../../../web/src/editor/lines/picking.ts'
import { aDocument, aLine } from '../a-document.ts'

const aTax = (id: string, known: Partial<Tax> = {}): Tax => ({ ...newTax({ name: id }), ...known, id })
const standard = aTax('standard', { ratePpm: 190_000, default: true })
const reduced = aTax('reduced', { ratePpm: 70_000 })
const reverse = aTax('reverse', { category: 'AE' })
const gone = aTax('gone', { archived: true })
const byId = (id: string | null): Tax | null =>
  [standard, reduced, reverse, gone].find((one) => one.id === id) ?? null

const northwind = parseCustomer('northwind', { name: 'Northwind' })
const abroad = parseCustomer('abroad', { name: 'Abroad', tax: 'reverse' })
const late = parseCustomer('late', { name: 'Late', tax: 'gone' })
const customers: Customer[] = [northwind, abroad, late]
const book = parseProduct('book', { name: 'Book', tax: 'reduced' })

vi.mock('../../../../web/src/customers/customers-store.ts', () => ({
  useCustomersStore: () => ({ byId: (id: string | null) => customers.find((one) => one.id === id) ?? null }),
}))
vi.mock('../../../../web/src/settings/taxes/taxes-store.ts', () => ({
  useTaxesStore: () => ({ byId, standard }),
}))
vi.mock('../../../../web/src/editor/lines/price-list.ts', () => ({
  usePriceList: () => ({ value: { byId: (id: string) => (id === 'book' ? book : null) } }),
}))
beforeEach(() => setActivePinia(createPinia()))

const taxed = (...taxes: Tax[]): { taxes: LineTax[] } => ({ taxes: taxes.map(lineTax) })

test("[C9] a new line has the customer's default tax, otherwise the organisation's", () => {
  const { beginningOfLine } = useUsualTaxes()
  expect(beginningOfLine('abroad')).toEqual(taxed(reverse))
  expect(beginningOfLine('northwind')).toEqual(taxed(standard))
  expect(beginningOfLine(null)).toEqual(taxed(standard))
  expect(beginningOfLine('late')).toEqual(taxed(standard))
})

test('[C9] choosing a customer brings their default tax onto the lines, except where a person has chosen another', () => {
  const lines = [
    aLine('1', taxed(standard)),
    aLine('2', { ...taxed(reduced), product: 'book' }),
    aLine('3', taxed(reduced)),
    aLine('4'),
    aLine('5', taxed(standard, reduced)),
    aLine('6', { ...taxed(standard), removed: true }),
    aLine('7', taxed(reverse)),
  ]
  const { changingTo } = useUsualTaxes()
  const value = [lineTax(reverse)]
  expect(changingTo(abroad, aDocument(lines))).toEqual([
    { kind: 'setLineField', line: '1', field: 'taxes', value },
    { kind: 'setLineField', line: '2', field: 'taxes', value },
  ])
})

test("[C9] changing to a customer without a default tax brings back the product's and the organisation's", () => {
  const lines = [
    aLine('1', taxed(reverse)),
    aLine('2', { ...taxed(reverse), product: 'book' }),
    aLine('3', taxed(standard)),
  ]
  const { changingTo } = useUsualTaxes()
  expect(changingTo(northwind, aDocument(lines, { customer: 'abroad' }))).toEqual([
    { kind: 'setLineField', line: '1', field: 'taxes', value: [lineTax(standard)] },
    { kind: 'setLineField', line: '2', field: 'taxes', value: [lineTax(reduced)] },
  ])
  expect(changingTo(northwind, aDocument(lines))).toEqual([])
})

test('[C9] an entry of the price list brings its own tax only where the customer has no default', () => {
  const { ofCustomer } = useUsualTaxes()
  expect(picking(book, byId, ofCustomer('northwind'))).toMatchObject(taxed(reduced))
  expect(picking(book, byId, ofCustomer('abroad'))).not.toHaveProperty('taxes')
})
