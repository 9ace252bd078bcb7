import {
  exponentOf,
  type LineKind,
  type LineTax,
  type Policy,
  type TaxCategory,
  type Discount,
  type TotalsInvoice,
  type TotalsLine,
} from '@covoice/domain'
import type { TotalsCase } from './case.ts'
import { decimalOf, neededPlaces, rounded, scaled } from './decimal.ts'

type Rates = TotalsCase['invoice_taxes']

// Invoice taxes apply to the sum, so that their rounding is never per line.
const wholeDocument = 'invoice tax'

/** A case as input of the calculator; throws RangeError for values that Covoice can't store. */
export function asInvoice(given: TotalsCase): { invoice: TotalsInvoice; lines: TotalsLine[] } {
  const exponent = exponentOf(given.currency)
  if (given.exponent !== undefined && given.exponent !== exponent)
    throw new RangeError(`exponent: ${given.currency} has ${exponent} decimals, not ${given.exponent}`)
  const invoice: TotalsInvoice = {
    currency: given.currency,
    pricesIncludeTax: given.prices_include_tax,
    discount: given.invoice_discount ? discountOf(given.invoice_discount, exponent) : null,
    prepaidMinor: scaled(decimalOf(given.prepaid), exponent),
    taxRounding: 'perRate',
    cashRoundingMinor: scaled(decimalOf(given.cash_rounding_increment), exponent),
  }
  const lines = given.lines.map((line, index) =>
    billed(
      `line ${index}`,
      'item',
      { quantity: line.qty, price: line.unit_price, per: line.price_base_qty },
      {
        discount: line.discount ? discountOf(line.discount, exponent) : null,
        taxes: [
          ...taxesOf(line.taxes, line.tax_category),
          ...taxesOf(given.invoice_taxes, line.tax_category, wholeDocument),
        ],
      },
    ),
  )
  const documentAmounts = (kind: LineKind, amounts: TotalsCase['document_charges']) =>
    amounts.map((amount, index) =>
      billed(
        `${kind} ${index}`,
        kind,
        { quantity: '1', price: amount.amount, per: '1' },
        {
          taxes: [
            ...taxesOf(amount.taxes, amount.tax_category),
            ...(amount.taxable_by_invoice_taxes
              ? taxesOf(given.invoice_taxes, amount.tax_category, wholeDocument)
              : []),
          ],
        },
      ),
    )
  return {
    invoice,
    lines: [
      ...lines,
      ...documentAmounts('charge', given.document_charges),
      ...documentAmounts('allowance', given.document_allowances),
    ],
  }
}

/** The roundings under which a case is checked: `any` of tax and line discount means that all must agree. */
export function policiesOf({
  policy,
}: TotalsCase): { taxRounding: TotalsInvoice['taxRounding']; policy: Policy }[] {
  const tax = policy.tax ?? 'per_rate'
  const lineDiscount = policy.line_discount ?? 'round_allowance'
  const taxRoundings = tax === 'any' ? (['per_rate', 'per_line'] as const) : [tax]
  const lineDiscounts = lineDiscount === 'any' ? (['round_allowance', 'round_net'] as const) : [lineDiscount]
  return taxRoundings.flatMap((way) =>
    lineDiscounts.map((discount) => ({
      taxRounding: way === 'per_rate' ? ('perRate' as const) : ('perLine' as const),
      policy: {
        lineDiscount: discount === 'round_net' ? ('roundNet' as const) : ('roundAllowance' as const),
        components: policy.components === 'combined' ? ('combined' as const) : ('roundEach' as const),
        inclusiveTie: policy.inclusive_tie === 'round_net' ? ('roundNet' as const) : ('roundTax' as const),
        wholeDocument: [wholeDocument],
      },
    })),
  )
}

// Where a case has more decimals than are stored, quantity and price are multiplied, and so is the quantity
// that the price is for: the product stays exactly the same.
function billed(
  id: string,
  kind: LineKind,
  { quantity, price, per }: { quantity: string; price: string; per: string },
  known: { discount?: Discount | null; taxes: LineTax[] },
): TotalsLine {
  const [q, p, b] = [decimalOf(quantity), decimalOf(price), decimalOf(per)]
  const more = (needed: number, stored: number) => Math.max(0, needed - stored)
  const [qUp, pUp, bUp] = [more(neededPlaces(q), 3), more(neededPlaces(p), 6), more(neededPlaces(b), 3)]
  const priceQuantityThousandths = scaled(b, 3 + qUp + pUp + bUp)
  if (priceQuantityThousandths <= 0) throw new RangeError('price_base_qty: must be positive')
  return {
    id,
    kind,
    quantityThousandths: scaled(q, 3 + qUp + bUp),
    unitPriceMillionths: scaled(p, 6 + pUp),
    priceQuantityThousandths,
    discount: null,
    removed: false,
    ...known,
  }
}

function discountOf(
  { type, value }: { type: 'amount' | 'percent'; value: string },
  exponent: number,
): Discount {
  const decimal = decimalOf(value)
  return type === 'percent'
    ? { kind: 'percent', ratePpm: rounded(decimal, 4) }
    : { kind: 'amount', amountMinor: rounded(decimal, exponent) }
}

function taxesOf(rates: Rates, category: TaxCategory | undefined, name = ''): LineTax[] {
  return rates.map((tax) => {
    const ratePpm = rounded(decimalOf(tax.rate), 4)
    return {
      tax: name,
      name,
      ratePpm,
      category: tax.tax_category ?? category ?? (ratePpm === 0 ? 'Z' : 'S'),
      exemptionReason: '',
    }
  })
}
