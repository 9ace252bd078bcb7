import {
  totalsOf,
  type Line,
  type LineKind,
  type Policy,
  type Totals,
  type TotalsInvoice,
} from '@covoice/domain'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { aLine, tax } from '../builders.ts'

// Thousands of invoices on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const rates = [0, 5, 7, 10, 19, 33.33].map((percent) => tax(percent))

const discount = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('percent' as const), ratePpm: fc.integer({ min: 0, max: 1_000_000 }) }),
    fc.record({
      kind: fc.constant('amount' as const),
      amountMinor: fc.integer({ min: -20_000, max: 20_000 }),
    }),
  ),
)

const line = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom<LineKind>('item', 'item', 'item', 'charge', 'allowance'),
    quantityThousandths: fc.integer({ min: -500_000, max: 500_000 }),
    unitPriceMillionths: fc.integer({ min: -900_000_000, max: 900_000_000 }),
    priceQuantityThousandths: fc.constantFrom(1000, 1000, 12_000, 7),
    discount,
    taxes: fc.subarray(rates, { maxLength: 3 }),
  })
  .map(aLine)
const lines = fc.uniqueArray(line, { selector: ({ id }) => id, maxLength: 12 })

const invoice: fc.Arbitrary<TotalsInvoice> = fc.record({
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  pricesIncludeTax: fc.boolean(),
  discount,
  prepaidMinor: fc.integer({ min: 0, max: 100_000 }),
  taxRounding: fc.constantFrom('perRate', 'perLine'),
  cashRoundingMinor: fc.constantFrom(0, 5, 10),
})

const policy: fc.Arbitrary<Policy> = fc.record({
  lineDiscount: fc.constantFrom('roundAllowance', 'roundNet'),
  components: fc.constantFrom('roundEach', 'combined'),
  inclusiveTie: fc.constantFrom('roundTax', 'roundNet'),
})

const whole = 1_000_000
const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum + number, 0)

function everyNumber({ lines: byLine, taxes, ...sums }: Totals): number[] {
  return [
    ...Object.values<number>({ ...sums }),
    ...taxes.flatMap(({ baseMinor, taxMinor }) => [baseMinor, taxMinor]),
    ...[...byLine.values()].flatMap((amounts) => Object.values<number>({ ...amounts })),
  ]
}

const many = { numRuns: 300 }

test('[T7] subtotal, discount, charges, allowances, tax and total reconcile', () => {
  fc.assert(
    fc.property(invoice, lines, policy, (given, rows, ways) => {
      const t = totalsOf(given, rows, ways)
      const charged = t.subtotalMinor - t.discountMinor + t.chargesMinor - t.allowancesMinor
      expect(t.netMinor + t.taxMinor).toBe(t.totalMinor)
      expect(given.pricesIncludeTax ? t.totalMinor : t.netMinor).toBe(charged)
      expect(t.totalMinor - t.prepaidMinor + t.cashRoundingMinor).toBe(t.dueMinor)
      expect(sumOf(t.taxes.map(({ taxMinor }) => taxMinor))).toBe(t.taxMinor)
      const netOf = (kind: LineKind) =>
        sumOf(rows.filter((row) => row.kind === kind).map(({ id }) => t.lines.get(id)!.netMinor))
      expect([netOf('item'), netOf('charge'), netOf('allowance')]).toEqual([
        t.subtotalMinor,
        t.chargesMinor,
        t.allowancesMinor,
      ])
      for (const { grossMinor, discountMinor, netMinor } of t.lines.values())
        expect(grossMinor - discountMinor).toBe(netMinor)
    }),
    many,
  )
})

test('[T7] where every line has one tax, the bases add up to the net', () => {
  const taxed = lines.map((rows) =>
    rows.map((row, index) => ({ ...row, taxes: [rates[index % rates.length]!] })),
  )
  fc.assert(
    fc.property(invoice, taxed, policy, (given, rows, ways) => {
      const t = totalsOf(given, rows, ways)
      if (t.subtotalMinor === 0) return
      expect(sumOf(t.taxes.map(({ baseMinor }) => baseMinor))).toBe(t.netMinor)
    }),
    many,
  )
})

test('[T7] where every line has the same taxes, each of them has the whole net as its base', () => {
  fc.assert(
    fc.property(
      invoice,
      lines,
      fc.subarray(rates, { minLength: 1, maxLength: 3 }),
      policy,
      (given, rows, taxes, ways) => {
        const t = totalsOf(
          given,
          rows.map((row) => ({ ...row, taxes })),
          ways,
        )
        if (t.subtotalMinor === 0) return
        for (const { baseMinor } of t.taxes) expect(baseMinor).toBe(t.netMinor)
      },
    ),
    many,
  )
})

test('[T7] a tax shared by different prices has the net of all of them as its base; other taxes have their own', () => {
  const [ten, five, nineteen] = [tax(10), tax(5), tax(19)]
  const grossOf = (t: Totals, rows: readonly Line[], taxes: Line['taxes']) =>
    sumOf(rows.filter((row) => row.taxes === taxes).map(({ id }) => t.lines.get(id)!.netMinor))
  const sets = [[ten], [ten, five], [nineteen]]
  const items = lines.map((rows) =>
    rows.map((row, at) => ({ ...row, kind: 'item' as const, taxes: sets[at % 3]! })),
  )
  fc.assert(
    fc.property(invoice, items, policy, (given, rows, ways) => {
      const t = totalsOf({ ...given, discount: null, pricesIncludeTax: true }, rows, ways)
      const rowOf = ({ ratePpm }: Line['taxes'][number]) =>
        t.taxes.find((row) => row.ratePpm === ratePpm) ?? { baseMinor: 0, taxMinor: 0 }
      const [shared, alone] = [rowOf(ten), rowOf(nineteen)]
      expect(alone.baseMinor + alone.taxMinor).toBe(grossOf(t, rows, sets[2]!))
      expect(shared.baseMinor).toBe(t.netMinor - alone.baseMinor)
      const both = (grossOf(t, rows, sets[1]!) * whole) / (whole + 150_000)
      if (given.taxRounding === 'perRate') expect(Math.abs(rowOf(five).baseMinor - both)).toBeLessThan(3)
    }),
    many,
  )
})

test('[T8] every result is a whole number and never -0', () => {
  fc.assert(
    fc.property(invoice, lines, policy, (given, rows, ways) => {
      const odd = everyNumber(totalsOf(given, rows, ways)).filter(
        (number) => !Number.isSafeInteger(number) || Object.is(number, -0),
      )
      expect(odd).toEqual([])
    }),
    many,
  )
})

test('[T3] each row of the table is its rate of its base, rounded', () => {
  fc.assert(
    fc.property(invoice, lines, (given, rows) => {
      const { taxes } = totalsOf({ ...given, pricesIncludeTax: false, taxRounding: 'perRate' }, rows)
      for (const { ratePpm, baseMinor, taxMinor } of taxes)
        expect(2 * Math.abs(taxMinor * whole - baseMinor * ratePpm)).toBeLessThanOrEqual(whole)
    }),
    many,
  )
})

test('[T4] a tax included in prices is its share of them, rounded', () => {
  const single = lines.map((rows) => rows.map((row) => ({ ...row, taxes: row.taxes.slice(0, 1) })))
  fc.assert(
    fc.property(invoice, single, (given, rows) => {
      const { taxes } = totalsOf({ ...given, pricesIncludeTax: true, taxRounding: 'perRate' }, rows)
      for (const { ratePpm, baseMinor, taxMinor } of taxes) {
        const off = taxMinor * (whole + ratePpm) - (baseMinor + taxMinor) * ratePpm
        expect(2 * Math.abs(off)).toBeLessThanOrEqual(whole + ratePpm)
      }
    }),
    many,
  )
})

test('[T4] no inclusive tax ever changes the total', () => {
  fc.assert(
    fc.property(invoice, lines, policy, (given, rows, ways) => {
      const inclusive = { ...given, pricesIncludeTax: true }
      const untaxed = rows.map((row) => ({ ...row, taxes: [] }))
      expect(totalsOf(inclusive, rows, ways).totalMinor).toBe(totalsOf(inclusive, untaxed, ways).totalMinor)
    }),
  )
})

test('[T9] negating every input negates every result', () => {
  const negative = (money: Line['discount']): Line['discount'] =>
    money?.kind === 'amount' ? { ...money, amountMinor: 0 - money.amountMinor } : money
  fc.assert(
    fc.property(invoice, lines, policy, (given, rows, ways) => {
      const mirrored = totalsOf(
        { ...given, discount: negative(given.discount), prepaidMinor: 0 - given.prepaidMinor },
        rows.map((row) => ({
          ...row,
          quantityThousandths: 0 - row.quantityThousandths,
          discount: negative(row.discount),
        })),
        ways,
      )
      expect(everyNumber(mirrored)).toEqual(
        everyNumber(totalsOf(given, rows, ways)).map((number) => 0 - number),
      )
    }),
    many,
  )
})

test('[T10] splitting an item whose amount is exact changes no sum', () => {
  const units = fc.integer({ min: -500, max: 500 })
  const cents = fc.integer({ min: -90_000, max: 90_000 })
  fc.assert(
    fc.property(
      invoice,
      lines,
      fc.tuple(units, units, cents),
      fc.subarray(rates, { maxLength: 3 }),
      (given, rows, [one, other, price], taxes) => {
        const perRate = { ...given, currency: 'EUR', taxRounding: 'perRate' as const }
        const part = (count: number) =>
          aLine({ quantityThousandths: count * 1000, unitPriceMillionths: price * 10_000, taxes })
        const { lines: _, ...whole } = totalsOf(perRate, [...rows, part(one + other)])
        const { lines: __, ...split } = totalsOf(perRate, [...rows, part(one), part(other)])
        expect(split).toEqual(whole)
      },
    ),
    many,
  )
})

test('[T11] the order of lines and of their taxes changes no result', () => {
  const shuffled = lines.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  )
  fc.assert(
    fc.property(invoice, shuffled, policy, (given, [rows, others], ways) => {
      const { lines: _, ...one } = totalsOf(given, rows, ways)
      const turned = others.map((row, at) => (at % 2 === 0 ? { ...row, taxes: row.taxes.toReversed() } : row))
      const { lines: __, ...other } = totalsOf(given, turned, ways)
      expect(other).toEqual(one)
    }),
    many,
  )
})

test('[T14] amounts at every size agree with plain BigInt arithmetic', () => {
  const size = (most: number) =>
    fc.oneof(fc.integer({ min: -most, max: most }), fc.integer({ min: -1000, max: 1000 }))
  fc.assert(
    fc.property(
      size(999_999_999_999),
      size(999_999_999_999_999),
      fc.integer({ min: 1, max: 10 ** 12 }),
      (q, p, per) => {
        const given = {
          currency: 'EUR',
          pricesIncludeTax: false,
          discount: null,
          prepaidMinor: 0,
          taxRounding: 'perRate',
          cashRoundingMinor: 0,
        } as const
        const { subtotalMinor } = totalsOf(given, [
          aLine({ quantityThousandths: q, unitPriceMillionths: p, priceQuantityThousandths: per }),
        ])
        const divisor = BigInt(per) * 10_000n
        const twice = 2n * BigInt(q) * BigInt(p)
        const exact = twice < 0n ? -((-twice + divisor) / (2n * divisor)) : (twice + divisor) / (2n * divisor)
        expect(subtotalMinor).toBe(Number(exact))
      },
    ),
    { numRuns: 1000 },
  )
})
