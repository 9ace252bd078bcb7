// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  eInvoiceObstacles,
  newLine,
  positionAt,
  vatBreakdown,
  type InvoiceContent,
  type NewLine,
  type Revision,
} from '@covoice/domain'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { ciiOf } from '../../../functions/src/documents/e-invoice/cii.ts'
import { ublOf } from '../../../functions/src/documents/e-invoice/ubl.ts'
import { afterTax } from '../../../scripts/totals/after-tax.ts'
import { asInvoice, policiesOf } from '../../../scripts/totals/as-invoice.ts'
import { caseSchema, type TotalsCase } from '../../../scripts/totals/case.ts'
import { ciiAmounts, ublAmounts, type ReadAmounts } from '../../support/e-invoice/amounts.ts'
import { ciiRules } from '../../support/e-invoice/cii-rules.ts'
import { ciiVatRules } from '../../support/e-invoice/cii-vat-rules.ts'
import { anEInvoice, issued } from '../../support/e-invoice/invoices.ts'
import { peppolRules } from '../../support/e-invoice/peppol-rules.ts'
import { brokenRules } from '../../support/e-invoice/rule.ts'
import { ublRules } from '../../support/e-invoice/ubl-rules.ts'
import { ublVatRules } from '../../support/e-invoice/ubl-vat-rules.ts'
import { xmlTree } from '../../support/e-invoice/xml-tree.ts'

const file = join(import.meta.dirname, '../../domain/totals/totals-cases.json')
const { cases } = v.parse(v.object({ cases: v.array(caseSchema) }), JSON.parse(readFileSync(file, 'utf8')))

/** A case as invoices that lack nothing else, one for each way of rounding tax that it states. */
function invoicesOf(given: TotalsCase): { content: InvoiceContent; lines: NewLine[] }[] {
  const read = asInvoice(given)
  const roundings = [...new Set(policiesOf(given).map(({ taxRounding }) => taxRounding))]
  return roundings.map((taxRounding) => {
    const { invoice, lines } =
      given.invoice_discount?.when === 'after_tax'
        ? afterTax(read.invoice, read.lines, {})
        : { invoice: read.invoice, lines: read.lines }
    const placed: NewLine[] = []
    for (const line of lines) {
      const position = positionAt(placed, placed.length)
      const taxes = line.taxes.map((one) => ({
        ...one,
        exemptionReason: one.category === 'E' ? 'Exempt' : '',
      }))
      placed.push({ ...newLine(position, { description: `As ${line.id}`, ...line, taxes }), id: line.id })
    }
    return { content: anEInvoice({ ...invoice, taxRounding }), lines: placed }
  })
}

/** What the calculator says that an e-invoice must; a line's own net only where prices are without tax. */
function expectAmounts(read: ReadAmounts, { content, lines, totals, lineTotals, taxes }: Revision): void {
  expect(read.totals).toMatchObject({
    net: totals.netMinor,
    tax: totals.taxMinor,
    total: totals.totalMinor,
    prepaid: totals.prepaidMinor,
    rounding: totals.cashRoundingMinor,
    due: totals.dueMinor,
  })
  expect(read.vat.map(({ baseMinor, taxMinor }) => [baseMinor, taxMinor])).toEqual(
    vatBreakdown(taxes).map(({ baseMinor, taxMinor }) => [baseMinor, taxMinor]),
  )
  const items = lines.filter(({ kind }) => kind === 'item').map(({ id }) => lineTotals[id]!)
  if (!content.pricesIncludeTax) {
    expect(read.lines).toEqual(
      items.map(({ netMinor, discountMinor }) => ({ netMinor, allowanceMinor: discountMinor })),
    )
    expect(read.totals).toMatchObject({
      lines: totals.subtotalMinor,
      charges: totals.chargesMinor,
      allowances: totals.allowancesMinor + totals.discountMinor,
    })
  } else {
    const billed = lines.filter(({ kind }) => kind === 'item')
    for (const [index, { netMinor }] of read.lines.entries()) {
      const rate = billed[index]!.taxes[0]!.ratePpm
      expect(Math.abs(netMinor - (items[index]!.netMinor * 1e6) / (1e6 + rate))).toBeLessThan(1)
    }
  }
}

function refusalOf(content: InvoiceContent, lines: readonly NewLine[]): string[] {
  const codes = (format: 'ubl' | 'facturX') => [
    ...new Set(eInvoiceObstacles(format, content, lines).map(({ code }) => code)),
  ]
  expect(codes('facturX')).toEqual(codes('ubl'))
  return codes('ubl')
}

test.each(cases.map((given) => [given.id, given] as const))('[V2] %s', (_, given) => {
  for (const { content, lines } of invoicesOf(given)) {
    if (refusalOf(content, lines).length > 0) continue
    const revision = issued(content, lines)
    const ubl = xmlTree(ublOf(revision))
    const cii = xmlTree(ciiOf(revision))
    expectAmounts(ublAmounts(ubl, content.currency), revision)
    expectAmounts(ciiAmounts(cii, content.currency), revision)
    expect(brokenRules(ubl, [...ublRules, ...ublVatRules, ...peppolRules])).toEqual([])
    expect(brokenRules(cii, [...ciiRules, ...ciiVatRules])).toEqual([])
  }
})

test('[V2] only these collected cases are refused, each for its reason, under every tax rounding', () => {
  const refusals = cases.map((given) => {
    const [refusal = [], ...others] = invoicesOf(given).map(({ content, lines }) => refusalOf(content, lines))
    for (const other of others) expect(other).toEqual(refusal)
    return [given.id, refusal] as const
  })
  expect(Object.fromEntries(refusals.filter(([, refusal]) => refusal.length > 0))).toEqual({
    'er-005-inclusive-24900-14-14': ['severalTaxes'],
    'go-001-inclusive-mixed': ['noTax'],
    'in-015-discount-untaxed-surcharge': ['noTax'],
    'in-016-two-invoice-taxes': ['severalTaxes', 'noTax'],
    'in-018-inclusive-percent-discount-surcharge': ['noTax'],
    'in-019-inclusive-two-taxes': ['severalTaxes', 'noTax'],
    'in-020-line-and-invoice-taxes': ['severalTaxes'],
    'in-021-long-discount-decimals': ['severalTaxes'],
    'in-023a-rappen': ['noTax'],
    'in-023b-rappen': ['noTax'],
    'in-024-gst-qst-140': ['severalTaxes'],
    'md-004-small-rates': ['taxDiffers'],
    'md-008-empty': ['noLines'],
    'pb-004-payable-rounding': ['noTax'],
    'ui-002-two-invoice-taxes': ['severalTaxes'],
    'ui-006-three-taxes-one-line': ['severalTaxes'],
    'ui-018-line-percent-discount-tie': ['noTax'],
    'ui-018b-line-percent-discount-peppol': ['noTax'],
    'ui-020-inclusive-untaxed-surcharge': ['noTax'],
    'ui-023-three-decimal-currency': ['tooManyDecimals', 'noTax'],
    'ui-025-zero-subtotal-amount-discount': ['discountUntaxed'],
    'ui-028-inclusive-1000-8-5': ['severalTaxes'],
    'ui-030-inclusive-jpy-1000': ['severalTaxes'],
  })
})
