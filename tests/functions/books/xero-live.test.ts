import { readFileSync } from 'node:fs'
import {
  booksMapping,
  connectedObstacles,
  divideRounded,
  exponentOf,
  type BooksChart,
  type BooksMapping,
  type Revision,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import type { BooksInvoice } from '../../../functions/src/books/books-software.ts'
import { xeroInvoice } from '../../../functions/src/vendors/xero/xero-invoice.ts'
import { decimalOf } from '../../../scripts/totals/decimal.ts'
import { revisionOfCase } from './revisions.ts'

const text = readFileSync(new URL('../../domain/totals/totals-cases.json', import.meta.url), 'utf8')
const { cases } = JSON.parse(text) as { cases: { id: string }[] }
const roundings = ['perRate', 'perLine'] as const

const usual = booksMapping('xero')
const post = { account: '999', item: '' }
const mapping: BooksMapping = { ...usual, posts: { ...usual.posts, prepaid: post, cashRounding: post } }

/** Books that know every tax of an invoice, and where it is posted. */
function chartOf({ lines }: Revision): BooksChart {
  const taxes = lines.flatMap((line) => line.taxes)
  return {
    accounts: ['200', '999'].map((code) => ({ code, name: code })),
    taxTypes: [
      ...taxes.map(({ name, ratePpm }, index) => ({ type: `TAX${index}`, name, ratePpm })),
      { type: 'NONE', name: usual.noTax, ratePpm: 0 },
    ],
    readAt: null,
  }
}

/**
 * The amounts that Xero computes: quantity x price minus the discount, and the tax of each line, rounded to
 * two decimals.
 */
function comesTo({ lines, pricesIncludeTax }: BooksInvoice, { taxTypes }: BooksChart) {
  let net = 0
  let tax = 0
  for (const line of lines) {
    const [q, p, off] = [decimalOf(line.quantity), decimalOf(line.price), decimalOf(line.discount || '0')]
    const hundred = 100n * 10n ** BigInt(off.places)
    const amount = divideRounded(
      q.digits * p.digits * (hundred - off.digits) * 100n,
      10n ** BigInt(q.places + p.places) * hundred,
    )
    const rate = BigInt(taxTypes.find(({ type }) => type === line.taxType)?.ratePpm ?? 0)
    const lineTax = divideRounded(amount * rate, pricesIncludeTax ? 1_000_000n + rate : 1_000_000n)
    tax += Number(lineTax)
    net += Number(amount) - (pricesIncludeTax ? Number(lineTax) : 0)
  }
  return { netHundredths: net, taxHundredths: tax, totalHundredths: net + tax }
}

test.each(roundings.flatMap((rounding) => cases.map((given) => ({ rounding, id: given.id, given }))))(
  '[I18] connected Xero computes the calculator’s amounts of $id, tax rounded $rounding, or it is refused like its file',
  ({ rounding, given }) => {
    const revision = revisionOfCase(given, rounding)
    const chart = chartOf(revision)
    const url = 'https://covoice.example/invoices/x'
    if (connectedObstacles('xero', revision, mapping, chart).length > 0) return expectRefused(revision, chart)
    const { totals, content } = revision
    const hundredths = 10 ** (2 - exponentOf(content.currency))
    expect(comesTo(xeroInvoice(revision, mapping, chart, url), chart)).toEqual({
      netHundredths: (totals.netMinor + totals.cashRoundingMinor - totals.prepaidMinor) * hundredths,
      taxHundredths: totals.taxMinor * hundredths,
      totalHundredths: totals.dueMinor * hundredths,
    })
  },
)

/** The list of these refusals is the file's, asserted there. */
function expectRefused(revision: Revision, chart: BooksChart): void {
  const codes = connectedObstacles('xero', revision, mapping, chart).map(({ code }) => code)
  for (const code of ['unknownAccount', 'unknownTaxType', 'otherTaxRate']) expect(codes).not.toContain(code)
}
