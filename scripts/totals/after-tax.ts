import { exponentOf, totalsOf, type Policy, type TotalsInvoice, type TotalsLine } from '@covoice/domain'

/**
 * A discount after tax, as an untaxed allowance: of the fixed amount, or of the share of all items with their
 * tax.
 */
export function afterTax(
  invoice: TotalsInvoice,
  lines: readonly TotalsLine[],
  policy: Policy,
): { invoice: TotalsInvoice; lines: TotalsLine[] } {
  const undiscounted = { ...invoice, discount: null }
  if (invoice.discount === null) return { invoice: undiscounted, lines: [...lines] }
  const items = lines.filter(({ kind }) => kind === 'item')
  const [quantity, perQuantity, ofMinor] =
    invoice.discount.kind === 'percent'
      ? [invoice.discount.ratePpm, 1_000_000, totalsOf(undiscounted, items, policy).totalMinor]
      : [1, 1, invoice.discount.amountMinor]
  const allowance: TotalsLine = {
    id: 'discount after tax',
    kind: 'allowance',
    quantityThousandths: quantity,
    unitPriceMillionths: ofMinor * 10 ** (6 - exponentOf(invoice.currency)),
    priceQuantityThousandths: perQuantity,
    discount: null,
    taxes: [],
    removed: false,
  }
  return { invoice: undiscounted, lines: [...lines, allowance] }
}
