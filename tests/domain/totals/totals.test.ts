import { totalsOf, type TotalsInvoice, type TotalsLine } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { aLine, anInvoice, over, tax } from '../builders.ts'

const vat = tax(19)
const totals = (lines: TotalsLine[], invoice: Partial<TotalsInvoice> = {}) =>
  totalsOf(anInvoice(invoice), lines)
const inside = { pricesIncludeTax: true }

describe('lines', () => {
  test('[T2] the amount is rounded to the minor unit of the currency', () => {
    const line = aLine({ id: 'a', quantityThousandths: 1_500, unitPriceMillionths: 3_333_333 })
    expect(totals([line]).lines.get('a')?.netMinor).toBe(500)
    expect(totals([line], { currency: 'JPY' }).lines.get('a')?.netMinor).toBe(5)
    expect(totals([line], { currency: 'KWD' }).lines.get('a')?.netMinor).toBe(5000)
    expect(totals([line], { currency: 'CLF' }).lines.get('a')?.netMinor).toBe(50000)
  })

  test('[T2] a price can be for a dozen', () => {
    const line = over(15.24, { quantityThousandths: 132_000, priceQuantityThousandths: 12_000 })
    expect(totals([line]).subtotalMinor).toBe(16_764)
  })

  test('[T2] a price for quantity zero counts as a price for one, and is finite', () => {
    expect(totals([over(5, { priceQuantityThousandths: 0 })]).subtotalMinor).toBe(500)
  })

  test('[T2] a discount in percent is rounded by itself', () => {
    const line = over(33.5, { id: 'a', discount: { kind: 'percent', ratePpm: 150_000 } })
    expect(totals([line]).lines.get('a')).toEqual({
      grossMinor: 3350,
      discountMinor: 503,
      netMinor: 2847,
      taxMinor: 0,
    })
  })

  test('[T2] where the net is rounded last, the printed discount is the remainder', () => {
    const line = over(33.5, { id: 'a', discount: { kind: 'percent', ratePpm: 150_000 } })
    const amounts = totalsOf(anInvoice(), [line], { lineDiscount: 'roundNet' }).lines.get('a')
    expect(amounts).toMatchObject({ grossMinor: 3350, discountMinor: 502, netMinor: 2848 })
  })

  test('[T2] a fixed discount is subtracted unchanged', () => {
    const line = over(10, { discount: { kind: 'amount', amountMinor: 252 } })
    expect(totals([line]).subtotalMinor).toBe(748)
    expect(totalsOf(anInvoice(), [line], { lineDiscount: 'roundNet' }).subtotalMinor).toBe(748)
  })

  test('[T14] a billion units at a billion each are multiplied exactly', () => {
    const most = { quantityThousandths: 999_999_999_999, unitPriceMillionths: 999_999_999_999_999 }
    const cent = { ...most, priceQuantityThousandths: 999_999_999_999 }
    expect(totals([aLine(cent)]).subtotalMinor).toBe(100_000_000_000)
    expect(totals([aLine({ ...cent, unitPriceMillionths: 999_999_994_999_999 })]).subtotalMinor).toBe(
      99_999_999_500,
    )
    expect(totals([aLine({ ...cent, unitPriceMillionths: 999_999_995_000_000 })]).subtotalMinor).toBe(
      99_999_999_500,
    )
    expect(totals([aLine({ ...cent, unitPriceMillionths: 999_999_995_005_000 })]).subtotalMinor).toBe(
      99_999_999_501,
    )
  })

  test('[T14] amounts too large to store are still finite, in every sum', () => {
    const most = { quantityThousandths: 999_999_999_999, unitPriceMillionths: 999_999_999_999_999 }
    const lines = [tax(19), tax(7)].map((rate) =>
      aLine({ ...most, taxes: [rate, tax(5)], discount: { kind: 'percent', ratePpm: 1 } }),
    )
    for (const pricesIncludeTax of [true, false]) {
      const sums = totals(lines, { pricesIncludeTax, discount: { kind: 'percent', ratePpm: 333_333 } })
      expect(
        Number.isFinite(sums.dueMinor) && sums.taxes.every(({ baseMinor }) => Number.isFinite(baseMinor)),
      ).toBe(true)
    }
  })
})

describe('tax', () => {
  const nearTies = [25.06, 25.61, 25.63].map((price) => over(price, { taxes: [tax(15)] }))

  test('[T3] tax is rounded per rate, not per line', () => {
    expect(totals(nearTies).taxMinor).toBe(1145)
  })

  test('[T3] tax is rounded per line where the organisation chose that', () => {
    expect(totals(nearTies, { taxRounding: 'perLine' }).taxMinor).toBe(1144)
  })

  test('[T3] a rate has one row, whatever the id of the tax; another category or name has its own', () => {
    const lines = [
      over(1, { taxes: [vat] }),
      over(2, { taxes: [{ ...vat, tax: 'copy' }] }),
      over(4, { taxes: [{ ...vat, category: 'L' }] }),
      over(8, { taxes: [{ ...vat, name: 'State tax' }] }),
      over(16, { taxes: [tax(7)] }),
    ]
    const rows = totals(lines).taxes.map(({ category, ratePpm, name, baseMinor }) => [
      category,
      ratePpm,
      name,
      baseMinor,
    ])
    expect(rows).toEqual([
      ['L', 190_000, 'VAT 19 %', 400],
      ['S', 70_000, 'VAT 7 %', 1600],
      ['S', 190_000, 'State tax', 800],
      ['S', 190_000, 'VAT 19 %', 300],
    ])
  })

  test('[T3] a tax that stands twice on a line is levied twice', () => {
    expect(totals([over(10, { taxes: [vat, vat] })]).taxes.map(({ taxMinor }) => taxMinor)).toEqual([
      190, 190,
    ])
  })

  test('[T3] names of taxes that look like object keys are names', () => {
    const [plain, odd] = [tax(19, { name: 'VAT' }), tax(19, { name: 'VAT 1' })]
    expect(totals([over(10, { taxes: [plain, plain] }), over(20, { taxes: [odd] })]).taxes).toHaveLength(3)
  })

  test('[T3] several taxes are each on the net, none on another', () => {
    const { taxes, taxMinor } = totals([over(140, { taxes: [tax(5), tax(9.975)] })])
    expect(taxes.map((row) => row.taxMinor)).toEqual([700, 1397])
    expect(taxMinor).toBe(2097)
  })

  test('[T3] a rate of zero has its row, an untaxed line has none', () => {
    const { taxes } = totals([over(5, { taxes: [tax(0)] }), over(7)])
    expect(taxes).toEqual([{ ratePpm: 0, category: 'Z', name: 'VAT 0 %', baseMinor: 500, taxMinor: 0 }])
  })
})

describe('prices including tax', () => {
  test('[T4] the net is the gross minus the tax', () => {
    expect(totals([over(119, { taxes: [vat] })], inside)).toMatchObject({
      subtotalMinor: 11_900,
      netMinor: 10_000,
      taxMinor: 1_900,
      totalMinor: 11_900,
    })
  })

  test('[T4] tax is not computed from a rounded net', () => {
    const { taxMinor, netMinor } = totals([over(50_000, { taxes: [tax(10)] })], {
      ...inside,
      currency: 'CLP',
    })
    expect([taxMinor, netMinor]).toEqual([4545, 45_455])
  })

  test('[T4] two taxes are parts of one price, each rounded', () => {
    const both = [over(1000, { taxes: [tax(8), tax(5)] })]
    expect(totals(both, inside).taxes.map(({ taxMinor }) => taxMinor)).toEqual([4425, 7080])
  })

  test('[T4] where components are combined their sum is rounded and shared out', () => {
    const both = [over(1000, { taxes: [tax(10), tax(10, { name: 'Other' })] })]
    const yen = anInvoice({ ...inside, currency: 'JPY' })
    expect(totalsOf(yen, both).taxMinor).toBe(166)
    expect(totalsOf(yen, both, { components: 'combined' }).taxMinor).toBe(167)
  })

  test('[T4] a price that splits into two halves gives the extra unit to the tax, or to the net where that is the policy', () => {
    const tie = [over(3, { taxes: [tax(100)] })]
    const yen = anInvoice({ ...inside, currency: 'JPY' })
    expect(totalsOf(yen, tie)).toMatchObject({ taxMinor: 2, netMinor: 1 })
    expect(totalsOf(yen, tie, { inclusiveTie: 'roundNet' })).toMatchObject({ taxMinor: 1, netMinor: 2 })
  })

  test('[T4] a tax inside prices of different taxes is still rounded once', () => {
    const lines = [over(10.05, { taxes: [tax(10)] }), over(20.07, { taxes: [tax(10), tax(5)] })]
    const { taxes, netMinor, taxMinor } = totals(lines, inside)
    expect(taxes.map((row) => row.taxMinor)).toEqual([87, 266])
    expect(netMinor).toBe(1005 + 2007 - taxMinor)
  })

  test('[T7] the bases of a tax shared by different prices still add up', () => {
    const lines = [over(10.05, { taxes: [tax(10)] }), over(20.07, { taxes: [tax(10), tax(5)] })]
    const { taxes, netMinor } = totals(lines, inside)
    expect(taxes.find(({ ratePpm }) => ratePpm === 100_000)?.baseMinor).toBe(netMinor)
  })
})

describe('the discount of the document', () => {
  test('[T5] the discount is shared in proportion, so that each rate is taxed on its part', () => {
    const lines = [over(100, { taxes: [vat] }), over(300, { taxes: [tax(7)] })]
    const { taxes, discountMinor, totalMinor } = totals(lines, {
      discount: { kind: 'amount', amountMinor: 1000 },
    })
    expect(taxes.map(({ baseMinor }) => baseMinor)).toEqual([29_250, 9_750])
    expect(discountMinor).toBe(1000)
    expect(totalMinor).toBe(39_000 + 2048 + 1853)
  })

  test('[T5] a discount in percent is rounded by itself', () => {
    expect(totals([over(33.5)], { discount: { kind: 'percent', ratePpm: 150_000 } }).discountMinor).toBe(503)
  })

  test('[T5] the discount is untaxed when the items add up to zero', () => {
    const lines = [over(10, { taxes: [tax(10)] }), over(-10, { taxes: [tax(10)] })]
    expect(totals(lines, { discount: { kind: 'amount', amountMinor: 100 } })).toMatchObject({
      subtotalMinor: 0,
      taxMinor: 0,
      totalMinor: -100,
    })
  })

  test('[T5] the discount is untaxed without items', () => {
    const discount = { kind: 'amount', amountMinor: 100 } as const
    expect(totals([], { discount }).totalMinor).toBe(-100)
    expect(totals([over(10, { kind: 'charge', taxes: [vat] })], { discount })).toMatchObject({
      taxMinor: 190,
      totalMinor: 1090,
    })
  })
})

describe('charges, allowances, payment', () => {
  test('[T6] charges and allowances have their own taxes and no discount', () => {
    const lines = [
      over(100, { taxes: [vat] }),
      over(10, { kind: 'charge', taxes: [tax(7)] }),
      over(20, { kind: 'allowance', taxes: [vat] }),
    ]
    expect(totals(lines, { discount: { kind: 'percent', ratePpm: 100_000 } })).toMatchObject({
      subtotalMinor: 10_000,
      discountMinor: 1_000,
      chargesMinor: 1_000,
      allowancesMinor: 2_000,
      netMinor: 8_000,
      taxMinor: 1330 + 70,
      totalMinor: 9_400,
    })
  })

  test('[T6] an allowance has its printed amounts, without a sign', () => {
    const { lines } = totals([over(20, { id: 'a', kind: 'allowance', taxes: [vat] })])
    expect(lines.get('a')).toEqual({ grossMinor: 2000, discountMinor: 0, netMinor: 2000, taxMinor: 380 })
  })

  test('[T12] the amount due is the total minus the prepaid amount', () => {
    expect(totals([over(100)], { prepaidMinor: 4000 })).toMatchObject({ totalMinor: 10_000, dueMinor: 6_000 })
  })

  test.each([
    [10.01, 5, 1000, -1],
    [10.09, 5, 1010, 1],
    [10.05, 10, 1010, 5],
    [-10.05, 10, -1010, -5],
    [999.81, 100, 100_000, 19],
    [10.01, 0, 1001, 0],
  ])(
    '[T12] %d to coins of %i is %i due, %i of it rounding',
    (price, cashRoundingMinor, dueMinor, rounding) => {
      expect(totals([over(price)], { currency: 'CHF', cashRoundingMinor })).toMatchObject({
        dueMinor,
        cashRoundingMinor: rounding,
      })
    },
  )

  test('[T12] the amount due is rounded after the prepaid amount is subtracted', () => {
    const { totalMinor, dueMinor } = totals([over(10.09)], { prepaidMinor: 101, cashRoundingMinor: 5 })
    expect([totalMinor, dueMinor]).toEqual([1009, 910])
  })
})

test('[T11] removed lines do not count', () => {
  const { totalMinor, lines } = totals([over(10), over(5, { removed: true })])
  expect([totalMinor, lines.size]).toEqual([1000, 1])
})

test('[T8] an empty invoice is zero in every sum', () => {
  const { lines, taxes, ...sums } = totals([])
  expect([lines.size, taxes]).toEqual([0, []])
  expect(Object.values(sums).every((sum) => Object.is(sum, 0))).toBe(true)
})
