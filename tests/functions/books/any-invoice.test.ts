import { booksMapping, revisionObstacles, type LineTax } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quickBooksDesktopIif } from '../../../functions/src/vendors/quickbooks/quickbooks-desktop-iif.ts'
import { quickBooksOnlineCsv } from '../../../functions/src/vendors/quickbooks/quickbooks-online-csv.ts'
import { xeroCsv } from '../../../functions/src/vendors/xero/xero-csv.ts'
import { aLine, tax } from '../../domain/builders.ts'
import { quickBooksDesktopReads, quickBooksOnlineReads, xeroReads, type ReadBack } from './read-back.ts'
import { aRevision } from './revisions.ts'

const taxes = [
  [],
  [tax(19)],
  [tax(7)],
  [tax(5.5)],
  [tax(0)],
  [tax(5, { name: 'GST' }), tax(9.975, { name: 'QST' })],
]
const ppm = fc.integer({ min: 0, max: 1_000_000 })
const discount = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('percent' as const), ratePpm: ppm }),
    fc.record({ kind: fc.constant('amount' as const), amountMinor: fc.integer({ min: 0, max: 5_000 }) }),
  ),
)

const anyRevision = (among: LineTax[][]) =>
  fc
    .record({
      lines: fc.array(
        fc.record({
          kind: fc.constantFrom('item' as const, 'item' as const, 'charge' as const, 'allowance' as const),
          quantityThousandths: fc.integer({ min: -20_000, max: 2_000_000 }),
          unitPriceMillionths: fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
          priceQuantityThousandths: fc.constantFrom(1_000, 1_000, 100_000, 3_000),
          discount,
          taxes: fc.constantFrom(...among),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      discount,
      pricesIncludeTax: fc.boolean(),
      taxRounding: fc.constantFrom('perRate' as const, 'perLine' as const),
    })
    .map(({ lines, ...content }) => aRevision(lines.map(aLine), content))

const sums = ({ netMinor, taxMinor, totalMinor }: ReadBack) => ({ netMinor, taxMinor, totalMinor })

test('[B1] QuickBooks Desktop reads any invoice as the calculator computed it', () => {
  const mapping = booksMapping('quickBooksDesktop')
  fc.assert(
    fc.property(anyRevision(taxes), (revision) => {
      const { netMinor, taxMinor, totalMinor } = revision.totals
      const read = quickBooksDesktopReads(quickBooksDesktopIif([revision], mapping), revision)
      expect(sums(read)).toEqual({ netMinor, taxMinor, totalMinor })
    }),
    { numRuns: 500 },
  )
})

test.each([
  { format: 'quickBooksOnline' as const, write: quickBooksOnlineCsv, read: quickBooksOnlineReads },
  { format: 'xero' as const, write: xeroCsv, read: xeroReads },
])(
  '[B1] $format reads any invoice with one tax a line as the calculator computed it',
  ({ format, write, read }) => {
    const mapping = booksMapping(format)
    fc.assert(
      fc.property(anyRevision(taxes.filter(({ length }) => length < 2)), (revision) => {
        const { netMinor, taxMinor, totalMinor } = revision.totals
        const codes = revisionObstacles(format, revision, mapping).map(({ code }) => code)
        expect(codes).toEqual(totalMinor < 0 ? ['negativeTotal'] : [])
        fc.pre(totalMinor >= 0)
        expect(sums(read(write([revision], mapping), revision))).toEqual({ netMinor, taxMinor, totalMinor })
      }),
      { numRuns: 500 },
    )
  },
)
