import { expect, test } from 'vitest'
import { namedCustomers, searchCustomers } from '../../../web/src/customers/customer.ts'
import { matchesSearch } from '../../../web/src/invoices/filter/invoice-search.ts'
import { searchProducts } from '../../../web/src/products/product.ts'
import { rankCommands } from '../../../web/src/shell/palette/command-rank.ts'
import { matching } from '../../../web/src/ui/choices/option.ts'
import { folded } from '@covoice/domain'
import { issued } from '../invoices/an-invoice.ts'

const names = [
  ['Straßenbau', 'strassenbau'],
  ['STRASSENBAU', 'straße'],
  ['Møller', 'moller'],
  ['Réparation', 'reparation'],
  ['Łódź', 'lodz'],
  ['Þór Æsir', 'thor aesir'],
  ['ＡＢＣ', 'abc'],
  ['İstanbul', 'istanbul'],
] as const

test.each(names)('[X26] every search finds %s by %s', (name, text) => {
  const named = [{ name, address: { city: '' }, email: '', taxId: '' }] as never
  expect(folded(name)).toContain(folded(text))
  expect(searchCustomers(named, text)).toHaveLength(1)
  expect(namedCustomers(named, text)).toHaveLength(1)
  expect(searchProducts([{ name, description: '', sku: '', category: '' }] as never, text)).toHaveLength(1)
  expect(matching([{ value: 'a', label: name }], text)).toHaveLength(1)
  expect(
    rankCommands([{ name: 'found', commands: [{ id: 'a', label: name }] }], text)[0]?.commands,
  ).toHaveLength(1)
  expect(matchesSearch(issued(1, { customerName: name }), text)).toBe(true)
})
