import { readFileSync } from 'node:fs'
import {
  booksMapping,
  revisionObstacles,
  type BooksFormat,
  type BooksMapping,
  type Revision,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import { quickBooksDesktopIif } from '../../../functions/src/vendors/quickbooks/quickbooks-desktop-iif.ts'
import { quickBooksOnlineCsv } from '../../../functions/src/vendors/quickbooks/quickbooks-online-csv.ts'
import { xeroCsv } from '../../../functions/src/vendors/xero/xero-csv.ts'
import { quickBooksDesktopReads, quickBooksOnlineReads, xeroReads, type ReadBack } from './read-back.ts'
import { revisionOfCase } from './revisions.ts'

const text = readFileSync(new URL('../../domain/totals/totals-cases.json', import.meta.url), 'utf8')
const { cases } = JSON.parse(text) as { cases: { id: string }[] }
const roundings = ['perRate', 'perLine'] as const

const readBack: Record<BooksFormat, (revision: Revision, mapping: BooksMapping) => ReadBack> = {
  quickBooksOnline: (revision, mapping) =>
    quickBooksOnlineReads(quickBooksOnlineCsv([revision], mapping), revision),
  xero: (revision, mapping) => xeroReads(xeroCsv([revision], mapping), revision),
  quickBooksDesktop: (revision, mapping) =>
    quickBooksDesktopReads(quickBooksDesktopIif([revision], mapping), revision),
}

/** What the calculator says; prepayments and cash rounding, where they are posted, count as lines without tax. */
function said({ totals, taxes: rows }: Revision): ReadBack {
  const taxes: Record<string, number> = {}
  for (const { name, taxMinor } of rows) if (taxMinor !== 0) taxes[name] = (taxes[name] ?? 0) + taxMinor
  const footMinor = totals.cashRoundingMinor - totals.prepaidMinor
  return {
    netMinor: totals.netMinor + footMinor,
    taxMinor: totals.taxMinor,
    totalMinor: totals.dueMinor,
    taxes,
  }
}

function postedEverywhere(format: BooksFormat): BooksMapping {
  const mapping = booksMapping(format)
  const post = { account: '999', item: 'Clearing' }
  return { ...mapping, posts: { ...mapping.posts, prepaid: post, cashRounding: post } }
}

const formats = ['quickBooksOnline', 'xero', 'quickBooksDesktop'] as const
const everyCase = formats.flatMap((format) =>
  roundings.flatMap((rounding) => cases.map((given) => ({ format, rounding, id: given.id, given }))),
)

test.each(everyCase)(
  '[B1] $format has the calculator’s amounts of $id, tax rounded $rounding',
  ({ format, rounding, given }) => {
    const revision = revisionOfCase(given, rounding)
    const mapping = postedEverywhere(format)
    if (revisionObstacles(format, revision, mapping).length > 0)
      expect(() => readBack[format](revision, mapping)).toThrow("can't be carried")
    else expect(readBack[format](revision, mapping)).toEqual(said(revision))
  },
)

function refused(format: BooksFormat): Record<string, string> {
  const found: Record<string, string> = {}
  for (const given of cases)
    for (const rounding of roundings) {
      const obstacles = revisionObstacles(format, revisionOfCase(given, rounding), booksMapping(format))
      const codes = [...new Set(obstacles.map(({ code }) => code))].join(' ')
      if (codes === '') continue
      const same = roundings.every((other) => {
        const others = revisionObstacles(format, revisionOfCase(given, other), booksMapping(format))
        return [...new Set(others.map(({ code }) => code))].join(' ') === codes
      })
      found[same ? given.id : `${given.id} ${rounding}`] = codes
    }
  return found
}

test('[B1] the cases that QuickBooks Online refuses, and why', () => {
  expect(refused('quickBooksOnline')).toEqual({
    'en-002-nok-mixed-negative-exempt': 'prepaid',
    'en-005-prepaid': 'prepaid',
    'er-005-inclusive-24900-14-14': 'severalTaxes',
    'in-004-negative-invoice-amount-discount': 'negativeTotal',
    'in-005-negative-percent': 'negativeTotal',
    'in-016-two-invoice-taxes': 'severalTaxes',
    'in-019-inclusive-two-taxes': 'severalTaxes',
    'in-020-line-and-invoice-taxes': 'severalTaxes',
    'in-021-long-discount-decimals': 'severalTaxes',
    'in-023a-rappen': 'cashRounding',
    'in-023b-rappen': 'cashRounding',
    'in-024-gst-qst-140': 'severalTaxes',
    'pb-004-payable-rounding': 'cashRounding',
    'ui-002-two-invoice-taxes': 'severalTaxes',
    'ui-006-three-taxes-one-line': 'severalTaxes',
    'ui-007-negative-tie': 'negativeTotal',
    'ui-023-three-decimal-currency': 'tooManyDecimals',
    'ui-025-zero-subtotal-amount-discount': 'negativeTotal',
    'ui-028-inclusive-1000-8-5': 'severalTaxes',
    'ui-030-inclusive-jpy-1000': 'severalTaxes',
  })
})

test('[B1] the cases that Xero refuses, and why', () => {
  expect(refused('xero')).toEqual({
    'en-002-nok-mixed-negative-exempt': 'prepaid',
    'en-005-prepaid': 'prepaid',
    'er-005-inclusive-24900-14-14': 'severalTaxes',
    'er-009-inclusive-zero-decimal': 'taxDiffers',
    'in-004-negative-invoice-amount-discount': 'negativeTotal',
    'in-005-negative-percent': 'negativeTotal',
    'in-016-two-invoice-taxes': 'severalTaxes',
    'in-019-inclusive-two-taxes': 'severalTaxes',
    'in-020-line-and-invoice-taxes': 'severalTaxes',
    'in-021-long-discount-decimals': 'severalTaxes',
    'in-024-gst-qst-140': 'severalTaxes',
    'ui-002-two-invoice-taxes': 'severalTaxes',
    'ui-006-three-taxes-one-line': 'severalTaxes',
    'ui-007-negative-tie': 'negativeTotal',
    'ui-012-jpy-999-at-8': 'taxDiffers',
    'ui-013-jpy-sub-unit-prices perLine': 'taxDiffers',
    'ui-023-three-decimal-currency': 'tooManyDecimals',
    'ui-025-zero-subtotal-amount-discount': 'negativeTotal',
    'ui-028-inclusive-1000-8-5': 'severalTaxes',
    'ui-030-inclusive-jpy-1000': 'severalTaxes',
  })
})

test('[B1] the cases that QuickBooks Desktop refuses, and why', () => {
  expect(refused('quickBooksDesktop')).toEqual({
    'en-002-nok-mixed-negative-exempt': 'prepaid',
    'en-005-prepaid': 'prepaid',
    'in-023a-rappen': 'cashRounding',
    'in-023b-rappen': 'cashRounding',
    'pb-004-payable-rounding': 'cashRounding',
    'ui-023-three-decimal-currency': 'tooManyDecimals',
  })
})
