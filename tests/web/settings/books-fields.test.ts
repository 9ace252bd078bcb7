import { chosenBooks } from '@covoice/domain'
import { expect, test } from 'vitest'
import { storedAt, withStored } from '../../../web/src/settings/books/books-fields.ts'

test('[I6] an entered name of a mapping is stored beside the others, and an emptied one uses the software’s name again', () => {
  const first = withStored({ noTax: 'Exempt' }, ['posts', 'item', 'account'], '4711')
  expect(first).toEqual({ noTax: 'Exempt', posts: { item: { account: '4711' } } })
  expect(storedAt(first, ['posts', 'item', 'account'])).toBe('4711')
  expect(storedAt(first, ['posts', 'charge', 'account'])).toBe('')
  const second = withStored(first, ['taxTypes', 'vat19'], '20% (VAT on Income)')
  const emptied = withStored(second, ['posts', 'item', 'account'], '')
  expect(emptied).toEqual({ noTax: 'Exempt', taxTypes: { vat19: '20% (VAT on Income)' } })
})

test('[I6] a partly entered mapping uses the software’s names elsewhere; without a software there is none', () => {
  const booksMapping = withStored({}, ['posts', 'item', 'account'], '4711')
  const { mapping } = chosenBooks({ accountingSoftware: 'xero', booksMapping })!
  expect(mapping.posts.item.account).toBe('4711')
  expect(mapping.posts.charge.account).toBe('200')
  expect(mapping.posts.cashRounding.account).toBe('860')
  expect(chosenBooks({ accountingSoftware: null, booksMapping })).toBeNull()
  expect(chosenBooks({ accountingSoftware: 'sage', booksMapping })).toBeNull()
})
