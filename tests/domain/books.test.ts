import {
  booksMapping,
  booksObstacles,
  dayOf,
  taxTypeOf,
  type BooksFormat,
  type InvoiceContent,
  type Line,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import { aLine, anInvoice, over, tax } from './builders.ts'

const dueDay = dayOf('2026-12-03')

function obstacles(format: BooksFormat, known: Partial<InvoiceContent> = {}, lines: Line[] = [aLine()]) {
  return booksObstacles(format, anInvoice({ dueDay, ...known }), lines, booksMapping(format))
}
const codes = (...given: Parameters<typeof obstacles>) => obstacles(...given).map(({ code }) => code)
const named = (name: string) => ({ to: { ...anInvoice().to, name } })
const customer = (known: Partial<InvoiceContent['to']>) => ({ to: { ...anInvoice().to, ...known } })
const placed = (known: Partial<InvoiceContent['to']['address']>) =>
  customer({ address: { ...anInvoice().to.address, ...known } })

test('[B7] a usual invoice fits every format', () => {
  for (const format of ['quickBooksOnline', 'xero', 'quickBooksDesktop'] as const)
    expect(obstacles(format, {}, [aLine({ taxes: [tax(19)] }), aLine()])).toEqual([])
})

test.each<[string, BooksFormat, Partial<InvoiceContent>, string[]]>([
  ['no due day', 'xero', { dueDay: null }, ['noDueDay']],
  ['no due day', 'quickBooksOnline', { dueDay: null }, ['noDueDay']],
  ['no due day', 'quickBooksDesktop', { dueDay: null }, []],
  ['three decimals', 'xero', { currency: 'KWD' }, ['tooManyDecimals']],
  ['three decimals', 'quickBooksOnline', { currency: 'KWD' }, ['tooManyDecimals']],
  ['three decimals', 'quickBooksDesktop', { currency: 'KWD' }, ['tooManyDecimals']],
  ['something prepaid', 'xero', { prepaidMinor: 1 }, ['prepaid']],
  ['cash rounding', 'quickBooksOnline', { cashRoundingMinor: 300 }, ['cashRounding']],
  ['cash rounding, for which Xero has an account', 'xero', { cashRoundingMinor: 300 }, []],
  ['more prepaid than it comes to', 'xero', { prepaidMinor: 10_001 }, ['negativeTotal', 'prepaid']],
  ['a PO number of 26 letters', 'quickBooksDesktop', { poNumber: 'x'.repeat(26) }, ['referenceTooLong']],
  ['a PO number of 256 letters', 'xero', { poNumber: 'x'.repeat(256) }, ['referenceTooLong']],
  ['no customer', 'xero', named(' '), ['noCustomerName']],
  ['a name of 100', 'quickBooksOnline', named('x'.repeat(100)), []],
  ['a name of 101', 'quickBooksOnline', named('x'.repeat(101)), ['customerNameTooLong']],
  ['a name of 42', 'quickBooksDesktop', named('x'.repeat(42)), ['customerNameTooLong']],
  ['a colon in the name', 'quickBooksOnline', named('Nord: Ost'), ['customerNameCharacters']],
  ['a colon in the name', 'xero', named('Nord: Ost'), []],
  ['a name in Japanese', 'quickBooksOnline', named('東京'), []],
  ['a name in Japanese', 'quickBooksDesktop', named('東京'), ['customerNameCharacters']],
])('[B7] %s, %s', (_, format, known, expected) => {
  expect(codes(format, known)).toEqual(expected)
})

test.each<[string, BooksFormat, Partial<InvoiceContent>, string[]]>([
  ['a tax id of 50 letters', 'xero', customer({ taxId: 'x'.repeat(50) }), []],
  ['a tax id of 51 letters', 'xero', customer({ taxId: 'x'.repeat(51) }), ['customerDetailTooLong']],
  ['a tax id of 51 letters', 'quickBooksOnline', customer({ taxId: 'x'.repeat(51) }), []],
  ['a postcode of 51', 'xero', placed({ postcode: '1'.repeat(51) }), ['customerDetailTooLong']],
  ['a city of 255', 'xero', placed({ city: 'x'.repeat(255) }), []],
  ['a city of 256', 'xero', placed({ city: 'x'.repeat(256) }), ['customerDetailTooLong']],
  ['a region of 256', 'xero', placed({ region: 'x'.repeat(256) }), ['customerDetailTooLong']],
  ['a street of 500', 'xero', placed({ street: 'x'.repeat(500) }), []],
  ['an email that is none', 'xero', customer({ email: 'call us' }), ['customerEmailInvalid']],
  ['an email that is none', 'quickBooksDesktop', customer({ email: 'call us' }), []],
])('[B11] %s, %s', (_, format, known, expected) => {
  expect(codes(format, known)).toEqual(expected)
})

test('[B7] an obstacle on a line names the line', () => {
  const two = aLine({ id: '1', taxes: [tax(5), tax(7)] })
  const nameless = aLine({ id: '2', taxes: [tax(5, { name: ' ' })] })
  const long = aLine({ id: '3', description: 'x'.repeat(3_901) })
  expect(obstacles('xero', {}, [two, nameless, long])).toEqual([
    { code: 'severalTaxes', line: '1' },
    { code: 'taxWithoutName', line: '2' },
    { code: 'descriptionTooLong', line: '3' },
  ])
  expect(codes('quickBooksDesktop', {}, [two])).toEqual([])
})

test('[B7] a credit goes to QuickBooks Desktop alone', () => {
  const credit = [over(-1)]
  expect(codes('xero', {}, credit)).toEqual(['negativeTotal'])
  expect(codes('quickBooksOnline', {}, credit)).toEqual(['negativeTotal'])
  expect(codes('quickBooksDesktop', {}, credit)).toEqual([])
})

test('[B7] tax in whole yen is refused, because Xero computes it to two decimals', () => {
  expect(codes('xero', { currency: 'JPY' }, [over(999, { taxes: [tax(8)] })])).toEqual(['taxDiffers'])
  expect(codes('xero', { currency: 'JPY' }, [over(1_000, { taxes: [tax(8)] })])).toEqual([])
})

test('[B7] with the rows of its discount, an invoice can have more lines than QuickBooks Online takes', () => {
  const lines = Array.from({ length: 1_000 }, () => aLine())
  expect(codes('quickBooksOnline', {}, lines)).toEqual([])
  const discount = { kind: 'percent', ratePpm: 10_000 } as const
  expect(codes('quickBooksOnline', { discount }, lines)).toEqual(['tooManyLines'])
  const taxed = [...lines.slice(1), aLine({ taxes: [tax(5)] })]
  const asLines = { ...booksMapping('quickBooksOnline'), taxItem: 'Sales tax' }
  expect(codes('quickBooksOnline', {}, taxed)).toEqual([])
  expect(booksObstacles('quickBooksOnline', anInvoice({ dueDay }), taxed, asLines)).toEqual([
    { code: 'tooManyLines' },
  ])
})

test('[B7] a line with an account has no obstacle', () => {
  const prepaid = { posts: { prepaid: { account: '820' } } }
  const content = anInvoice({ dueDay, prepaidMinor: 1 })
  expect(booksObstacles('xero', content, [aLine()], booksMapping('xero', prepaid))).toEqual([])
})

test('[B9] a stored mapping keeps its readable names, and uses the software’s own for the rest', () => {
  expect(booksMapping('xero').posts.item).toEqual({ account: '200', item: '' })
  const odd = {
    posts: { item: { account: 4000 }, charge: { account: '260' } },
    taxTypes: { vat19: '20% (VAT on Income)', vat7: 7 },
    noTax: 'No VAT',
    dayOrder: 'ymd',
  }
  const mapping = booksMapping('xero', odd)
  const { posts, noTax, dayOrder } = mapping
  expect(posts.item.account).toBe('200')
  expect(posts.charge).toEqual({ account: '260', item: '' })
  expect([noTax, dayOrder]).toEqual(['No VAT', 'dayMonthYear'])
  expect([tax(19), tax(7), tax(5)].map((one) => taxTypeOf([one], mapping))).toEqual([
    '20% (VAT on Income)',
    'VAT 7 %',
    'VAT 5 %',
  ])
  expect(taxTypeOf([], mapping)).toBe('No VAT')
  for (const nothing of [null, undefined, 'x', 7, []])
    expect(booksMapping('quickBooksDesktop', nothing)).toEqual(booksMapping('quickBooksDesktop'))
})
