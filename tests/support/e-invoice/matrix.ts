import { dayOf, type InvoiceContent, type NewLine } from '@covoice/domain'
import { over, tax } from '../../domain/builders.ts'
import { aBuyer, anEInvoice, aSeller, untaxed } from './invoices.ts'

/** An invoice of the kind that its name tells. */
export interface Kind {
  name: string
  content: InvoiceContent
  lines: NewLine[]
}

const vat20 = [tax(20)]
const vat10 = [tax(10)]
const german = { street: 'Am Markt 1', city: 'Berlin', region: '', postcode: '10115', country: 'DE' }
const spanish = { street: 'Calle 1', city: 'Las Palmas', region: '', postcode: '35001', country: 'ES' }

const kind = (name: string, lines: NewLine[], known: Partial<InvoiceContent> = {}): Kind => ({
  name,
  content: anEInvoice(known),
  lines: lines.map((line, index) => ({ ...line, position: `a${index}` })),
})

/** One invoice of each kind that both syntaxes must carry. */
export const matrix: readonly Kind[] = [
  kind('domestic', [over(1200.5, { taxes: vat20 })], {
    to: aBuyer({
      address: { street: 'Am Graben 5', city: 'Wien', region: '', postcode: '1010', country: 'AT' },
    }),
  }),
  kind('German, by the rules of its country', [over(99.9, { taxes: [tax(19)] })], {
    from: aSeller({
      address: german,
      taxId: 'DE298765432',
      peppolEndpoint: '9930:DE298765432',
      bankDetails: 'DE89370400440532013000',
    }),
    to: aBuyer({
      address: german,
      taxId: 'DE123456789',
      peppolScheme: '9930',
      peppolEndpoint: 'DE123456789',
    }),
    buyerReference: '04011000-12345-34',
  }),
  kind('intra-community', [
    over(500, { taxes: untaxed('K', 'Art. 138') }),
    over(20, { taxes: untaxed('K') }),
  ]),
  kind('reverse charge', [over(500, { taxes: untaxed('AE') })]),
  kind('exempt', [
    over(80, { taxes: untaxed('E', 'Art. 132 (1) i: education') }),
    over(100, { taxes: vat20 }),
  ]),
  kind('zero rated', [over(10, { taxes: untaxed('Z') }), over(100, { taxes: vat10 })]),
  kind('export', [over(750, { taxes: untaxed('G') })], {
    to: aBuyer({ address: { street: '', city: 'Oslo', region: '', postcode: '', country: 'NO' }, taxId: '' }),
  }),
  kind('outside the scope', [over(60, { taxes: untaxed('O', 'Damages') })]),
  kind('of a small business without a VAT identifier', [over(60, { taxes: untaxed('E', '§ 6 UStG') })], {
    from: aSeller({ taxId: '12 345/6789' }),
  }),
  kind(
    'Canarian',
    [over(100, { taxes: [tax(7, { category: 'L' })] }), over(50, { taxes: [tax(9.5, { category: 'L' })] })],
    { from: aSeller({ address: spanish, taxId: 'ESB12345678' }) },
  ),
  kind('of Ceuta', [over(100, { taxes: [tax(10, { category: 'M' })] })], {
    from: aSeller({ address: { ...spanish, city: 'Ceuta' }, taxId: 'ESB12345678' }),
  }),
  kind('of several rates, one of them with decimals', [
    over(100, { taxes: vat20 }),
    over(33.33, { taxes: vat10 }),
    over(19.99, { taxes: [tax(5.5)] }),
    over(7.77, { taxes: vat20 }),
  ]),
  kind('of one rate under two names', [
    over(0.03, { taxes: vat20 }),
    over(0.03, { taxes: [tax(20, { name: 'USt' })] }),
  ]),
  kind(
    'with allowances, charges and a discount',
    [
      over(100, { taxes: vat20, discount: { kind: 'percent', ratePpm: 125_000 } }),
      over(55.55, { taxes: vat10, discount: { kind: 'amount', amountMinor: 555 } }),
      over(12.34, { kind: 'charge', description: 'Freight', taxes: vat20 }),
      over(5, { kind: 'allowance', description: 'Late\ndelivery', taxes: vat10 }),
    ],
    { discount: { kind: 'percent', ratePpm: 33_300 } },
  ),
  kind(
    'taxed line by line',
    [1, 2, 3].map(() => over(0.33, { taxes: vat10 })),
    { taxRounding: 'perLine' },
  ),
  kind('priced by the hundred', [
    over(12.345678, { taxes: vat20, quantityThousandths: 333_500, priceQuantityThousandths: 100_000 }),
  ]),
  kind('prepaid in part, over a period', [over(100, { taxes: vat20 })], {
    prepaidMinor: 5_000,
    periodStartDay: dayOf('2026-10-01'),
    periodEndDay: dayOf('2026-10-31'),
    contractName: 'Support 2026',
    notes: 'Thank you.\r\nSee #42#',
    footer: 'Court: Wien',
  }),
  kind('prepaid in full, with no day to pay by', [over(100, { taxes: vat20 })], {
    prepaidMinor: 12_000,
    dueDay: null,
    termsDays: null,
  }),
  kind('with terms and no day', [over(100, { taxes: vat20 })], { dueDay: null }),
  kind('of credit', [over(100, { taxes: vat20, quantityThousandths: -3_000 }), over(-20, { taxes: vat10 })], {
    discount: { kind: 'percent', ratePpm: 100_000 },
    dueDay: null,
    termsDays: null,
  }),
  kind(
    'with prices including tax',
    [
      over(9.99, { taxes: vat20, quantityThousandths: 7_000 }),
      over(100, { taxes: vat10, discount: { kind: 'percent', ratePpm: 50_000 } }),
      over(0.05, { taxes: vat20 }),
      over(19.9, { kind: 'charge', description: 'Freight', taxes: vat20 }),
      over(-4.99, { taxes: vat20, description: 'Deposit' }),
    ],
    { pricesIncludeTax: true, discount: { kind: 'amount', amountMinor: 1_000 } },
  ),
  kind('rounded to the coin', [over(19.99, { taxes: [tax(8.1)] })], {
    currency: 'CHF',
    cashRoundingMinor: 5,
  }),
  kind('in yen', [over(33.35, { taxes: vat10, quantityThousandths: 3_000 })], { currency: 'JPY' }),
  kind('of nothing', [over(0, { taxes: vat20 }), over(5, { taxes: vat20, quantityThousandths: 0 })]),
]
