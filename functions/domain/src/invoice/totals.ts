import { sumMinor } from '../money/amount.ts'
import { exponentOf } from '../money/currency.ts'
import type { InvoiceContent, InvoiceTotals } from './invoice.ts'
import { discountOn, lineAmounts, type LineAmounts, type TotalsLine } from '../line/line-amounts.ts'
import type { LineKind } from '../line/line.ts'
import type { Policy } from './policy.ts'
import { roundedRatio } from '../money/rounded-ratio.ts'
import { takeOff, taxSets } from '../tax/tax-set.ts'
import { componentTaxes } from '../tax/component-taxes.ts'
import { taxRows, type TaxRow } from '../tax/tax-rows.ts'

/** The fields of an invoice that the calculator reads. */
export type TotalsInvoice = Pick<
  InvoiceContent,
  'currency' | 'pricesIncludeTax' | 'discount' | 'prepaidMinor' | 'taxRounding' | 'cashRoundingMinor'
>

/** The sums of one line; with prices including tax, all but the tax itself include it. `taxMinor` is the line's own tax rounded alone, after its share of the document's discount. */
export interface LineTotals extends LineAmounts {
  taxMinor: number
}

/** All sums of an invoice in minor units; the sums of a line are under its id. */
export interface Totals extends InvoiceTotals {
  lines: Map<string, LineTotals>
  taxes: TaxRow[]
}

/**
 * All totals of an invoice, by EN 16931 (BR-CO-10 to BR-CO-17), in minor units and never -0; removed lines
 * don't count and their order doesn't matter. subtotal - discount + charges - allowances is the net, or the
 * total when prices include tax; net + tax = total; total - prepaid + cash rounding = due. Exact while the
 * amounts together stay below 2^53: `problems` refuses to issue larger ones.
 */
export function totalsOf(invoice: TotalsInvoice, lines: readonly TotalsLine[], policy: Policy = {}): Totals {
  const rules = { inclusive: invoice.pricesIncludeTax, rounding: invoice.taxRounding, policy }
  const exponent = exponentOf(invoice.currency)
  const billed = lines
    .filter((line) => !line.removed)
    .map((line) => ({ line, amounts: lineAmounts(line, exponent, policy.lineDiscount) }))
  const sumOf = (kind: LineKind) =>
    sumMinor(billed.filter(({ line }) => line.kind === kind).map(({ amounts }) => amounts.netMinor))

  const subtotalMinor = sumOf('item')
  const chargesMinor = sumOf('charge')
  const allowancesMinor = sumOf('allowance')
  const discountMinor = discountOn(subtotalMinor, invoice.discount)

  const sets = taxSets(
    billed.map(({ line, amounts }) => ({
      id: line.id,
      kind: line.kind,
      amountMinor: line.kind === 'allowance' ? -amounts.netMinor : amounts.netMinor,
      taxes: line.taxes,
    })),
  )
  takeOff(discountMinor, sets)
  const taxes = taxRows(sets, rules)

  const taxMinor = sumMinor(taxes.map((row) => row.taxMinor))
  const charged = subtotalMinor - discountMinor + chargesMinor - allowancesMinor
  const netMinor = rules.inclusive ? charged - taxMinor : charged
  const totalMinor = netMinor + taxMinor
  const payableMinor = totalMinor - invoice.prepaidMinor
  const dueMinor = roundedToCoin(payableMinor, invoice.cashRoundingMinor)

  const amountsById = new Map(billed.map(({ line, amounts }) => [line.id, amounts]))
  const lineTotals = new Map<string, LineTotals>()
  for (const set of sets)
    for (const part of set.parts) {
      const tax = sumMinor(componentTaxes(part.amountMinor, set, rules))
      const amounts = amountsById.get(part.id)
      if (amounts)
        lineTotals.set(part.id, { ...amounts, taxMinor: part.kind === 'allowance' ? 0 - tax : tax })
    }

  return {
    subtotalMinor,
    discountMinor,
    chargesMinor,
    allowancesMinor,
    netMinor,
    taxMinor,
    totalMinor,
    prepaidMinor: invoice.prepaidMinor + 0,
    cashRoundingMinor: dueMinor - payableMinor,
    dueMinor,
    lines: lineTotals,
    taxes,
  }
}

// EN 16931 BT-114: the amount that rounds the amount due, in Switzerland to 0.05.
function roundedToCoin(amountMinor: number, coinMinor: number): number {
  return coinMinor > 0 ? roundedRatio(amountMinor, 1, coinMinor) * coinMinor : amountMinor
}
