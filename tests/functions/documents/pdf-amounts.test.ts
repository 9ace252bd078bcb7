import { formatMoney, totalsOf } from '@covoice/domain'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { DocumentContent } from '../../../functions/src/documents/document.ts'
import { pdfOf } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { asInvoice, policiesOf } from '../../../scripts/totals/as-invoice.ts'
import { caseSchema } from '../../../scripts/totals/case.ts'
import { aLine } from '../../domain/builders.ts'
import { wordsOfPages } from '../../support/pdf/pdf.ts'
import { aDocument } from './a-document.ts'

const text = readFileSync(new URL('../../domain/totals/totals-cases.json', import.meta.url), 'utf8')
const { cases } = JSON.parse(text) as { cases: { id: string }[] }

/** A case as a document, computed under the first policy that it states. */
function documentOf(given: unknown): DocumentContent {
  const parsed = v.parse(caseSchema, given)
  const { taxRounding = 'perRate', policy } = policiesOf(parsed)[0] ?? {}
  const { invoice, lines } = asInvoice(parsed)
  const billed = lines.map((line) => aLine({ ...line, description: `Line ${line.id}` }))
  const { lines: lineTotals, taxes, ...totals } = totalsOf({ ...invoice, taxRounding }, billed, policy)
  const { content } = aDocument({ ...invoice, notes: '', footer: '' })
  return {
    content,
    lines: billed,
    totals,
    lineTotals: Object.fromEntries(lineTotals),
    taxes,
    numberText: '1',
    language: 'en',
  }
}

/** Every amount that the sheet shows, in its order. */
function amountsOf({ content, lines, totals, lineTotals, taxes }: DocumentContent): string[] {
  const written = (display: 'none' | 'symbol') => (minor: number) =>
    formatMoney(minor, content.currency, 'en', { display }).replaceAll(/\s/g, ' ')
  const [amount, money] = [written('none'), written('symbol')]
  const netsOf = (kind: string) =>
    lines.filter((line) => line.kind === kind).map(({ id }) => lineTotals[id]?.netMinor ?? NaN)
  const changed = content.discount !== null || lines.some(({ kind }) => kind !== 'item')
  const dueDiffers = content.prepaidMinor !== 0 || totals.cashRoundingMinor !== 0
  return [
    ...netsOf('item').map(amount),
    money(totals.subtotalMinor),
    ...(content.discount === null ? [] : [money(0 - totals.discountMinor)]),
    ...netsOf('charge').map(money),
    ...netsOf('allowance').map((minor) => money(0 - minor)),
    ...(changed && !content.pricesIncludeTax ? [money(totals.netMinor)] : []),
    ...taxes.flatMap(({ baseMinor, taxMinor }) => [money(baseMinor), money(taxMinor)]),
    money(totals.totalMinor),
    ...(content.prepaidMinor === 0 ? [] : [money(0 - content.prepaidMinor)]),
    ...(totals.cashRoundingMinor === 0 ? [] : [money(totals.cashRoundingMinor)]),
    ...(dueDiffers ? [money(totals.dueMinor)] : []),
  ]
}

/** Those of these texts that don't follow in this order. */
function missingInOrder(said: string, wanted: readonly string[]): string[] {
  let from = 0
  return wanted.filter((one) => {
    const at = ` ${said} `.indexOf(` ${one} `, from)
    if (at >= 0) from = at + one.length + 1
    return at < 0
  })
}

test.each(cases)('[F1] $id: every amount read back from the PDF is the calculator’s', async (given) => {
  const document = documentOf(given)
  const { bytes } = await pdfOf(document, { logo: null })
  const said = (await wordsOfPages(bytes)).join(' ')
  expect(missingInOrder(said.slice(said.indexOf('Description')), amountsOf(document))).toEqual([])
})
