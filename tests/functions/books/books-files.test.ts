import { booksMapping, type BooksFormat, type Revision } from '@covoice/domain'
import { expect, test } from 'vitest'
import { booksFiles } from '../../../functions/src/documents/books/books-files.ts'
import { booksFileFormats } from '../../../functions/src/vendors/accounting-software.ts'
import { aLine, tax } from '../../domain/builders.ts'
import { aRevision } from './revisions.ts'

const numbered = (count: number, lines = 1) =>
  Array.from({ length: count }, (_, index) =>
    aRevision(
      Array.from({ length: lines }, (_, at) => aLine({ position: `a${at}` })),
      {},
      `INV-${index}`,
    ),
  )
const filesOf = (format: BooksFormat, invoices: readonly Revision[]) =>
  booksFiles(booksFileFormats, format, invoices, booksMapping(format))
const sizes = (format: BooksFormat, invoices: readonly Revision[]) =>
  filesOf(format, invoices).map(({ numbers }) => numbers.length)

test('[B8] the limits of an import decide the number of files', () => {
  expect(sizes('xero', numbered(501))).toEqual([500, 1])
  expect(sizes('quickBooksOnline', numbered(101))).toEqual([100, 1])
  expect(sizes('quickBooksOnline', numbered(3, 400))).toEqual([2, 1])
  expect(sizes('quickBooksDesktop', numbered(501))).toEqual([501])
  expect(sizes('xero', [])).toEqual([])
})

test('[B8] for Xero, prices with tax and without are in files of their own, which say so', () => {
  const lines = [aLine({ taxes: [tax(19)] })]
  const mixed = [
    aRevision(lines, {}, 'A'),
    aRevision(lines, { pricesIncludeTax: true }, 'B'),
    aRevision(lines, {}, 'C'),
  ]
  const said = (format: 'xero' | 'quickBooksOnline') =>
    filesOf(format, mixed).map(({ numbers, amounts }) => [numbers.join(), amounts])
  expect(said('xero')).toEqual([
    ['A,C', 'taxExclusive'],
    ['B', 'taxInclusive'],
  ])
  expect(said('quickBooksOnline')).toEqual([['A,B,C', 'taxExclusive']])
})

test.each(['quickBooksOnline', 'xero', 'quickBooksDesktop'] as const)(
  '[B8] the same invoices are the same bytes for %s',
  (format) => {
    const lines = [aLine({ id: 'x', taxes: [tax(19)] })]
    const [once] = filesOf(format, [aRevision(lines)])
    const [twice] = filesOf(format, [structuredClone(aRevision(lines))])
    expect(twice).toEqual(once)
  },
)

test('[B7] a file with one invoice that can not be carried is not written', () => {
  const invoices = [aRevision([aLine()]), aRevision([aLine({ taxes: [tax(5), tax(7)] })], {}, 'INV-0008')]
  expect(() => filesOf('xero', invoices)).toThrow("INV-0008 can't be carried: severalTaxes")
})
