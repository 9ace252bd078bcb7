// @vitest-environment jsdom
import { eInvoiceObstacles, type LineKind } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { ciiOf } from '../../../functions/src/documents/e-invoice/cii.ts'
import { ublOf } from '../../../functions/src/documents/e-invoice/ubl.ts'
import { aLine, tax } from '../../domain/builders.ts'
import { ciiAmounts, ublAmounts } from '../../support/e-invoice/amounts.ts'
import { ciiRules } from '../../support/e-invoice/cii-rules.ts'
import { ciiVatRules } from '../../support/e-invoice/cii-vat-rules.ts'
import { anEInvoice, issued, untaxed } from '../../support/e-invoice/invoices.ts'
import { peppolRules } from '../../support/e-invoice/peppol-rules.ts'
import { brokenRules } from '../../support/e-invoice/rule.ts'
import { ublRules } from '../../support/e-invoice/ubl-rules.ts'
import { ublVatRules } from '../../support/e-invoice/ubl-vat-rules.ts'
import { xmlTree } from '../../support/e-invoice/xml-tree.ts'

// Hundreds of invoices, each written, read and checked twice, on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const taxes = fc.constantFrom(
  [tax(20)],
  [tax(20, { name: 'USt' })],
  [tax(7)],
  [tax(33.33)],
  untaxed('Z'),
  untaxed('E', 'Art. 132'),
)

const discount = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('percent' as const), ratePpm: fc.integer({ min: 0, max: 1_000_000 }) }),
    fc.record({ kind: fc.constant('amount' as const), amountMinor: fc.integer({ min: 0, max: 20_000 }) }),
  ),
)

const line = fc
  .record({
    kind: fc.constantFrom<LineKind>('item', 'item', 'item', 'charge', 'allowance'),
    quantityThousandths: fc.oneof(
      fc.integer({ min: -500_000, max: 500_000 }),
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.constant(0),
    ),
    unitPriceMillionths: fc.oneof(
      fc.integer({ min: -900_000_000, max: 900_000_000 }),
      fc.integer({ min: -20_000, max: 20_000 }),
    ),
    priceQuantityThousandths: fc.constantFrom(1000, 1000, 12_000, 7),
    discount,
    taxes,
  })
  .map(aLine)

const invoice = fc
  .record({
    currency: fc.constantFrom('EUR', 'EUR', 'JPY'),
    pricesIncludeTax: fc.boolean(),
    discount,
    prepaidMinor: fc.integer({ min: 0, max: 100_000 }),
    taxRounding: fc.constantFrom('perRate' as const, 'perRate' as const, 'perLine' as const),
    cashRoundingMinor: fc.constantFrom(0, 5, 10),
  })
  .map(anEInvoice)

test('[V2] every accepted invoice keeps every rule in both formats, and has the same amounts in both', () => {
  fc.assert(
    fc.property(invoice, fc.array(line, { minLength: 1, maxLength: 8 }), (content, lines) => {
      fc.pre(eInvoiceObstacles('ubl', content, lines).length === 0)
      const revision = issued(content, lines)
      const ubl = xmlTree(ublOf(revision))
      const cii = xmlTree(ciiOf(revision))
      const read = ublAmounts(ubl, content.currency)
      expect(ciiAmounts(cii, content.currency)).toEqual(read)
      expect(read.totals).toMatchObject({ net: revision.totals.netMinor, due: revision.totals.dueMinor })
      expect(brokenRules(ubl, [...ublRules, ...ublVatRules, ...peppolRules])).toEqual([])
      expect(brokenRules(cii, [...ciiRules, ...ciiVatRules])).toEqual([])
    }),
    { numRuns: 100 },
  )
})
