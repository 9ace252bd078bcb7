import { ownValue, type LineKind, type Revision } from '@covoice/domain'

/** Sums of a revision that don't add up, one sentence each: documents print stored sums and compute none. */
export function addsUp({ content, lines, lineTotals, totals, taxes }: Revision): string[] {
  const missing = lines.filter(({ id }) => !Object.hasOwn(lineTotals, id))
  if (missing.length > 0) return missing.map(({ id }) => `lineTotals.${id}: is missing`)
  const netsOf = (kind: LineKind) =>
    sum(lines.filter((line) => line.kind === kind).map(({ id }) => ownValue(lineTotals, id)?.netMinor ?? 0))
  const { subtotalMinor, discountMinor, chargesMinor, allowancesMinor } = totals
  const charged = subtotalMinor - discountMinor + chargesMinor - allowancesMinor
  const expected: [field: keyof typeof totals, minor: number, what: string][] = [
    ['subtotalMinor', netsOf('item'), 'the items'],
    ['chargesMinor', netsOf('charge'), 'the charges'],
    ['allowancesMinor', netsOf('allowance'), 'the allowances'],
    ['taxMinor', sum(taxes.map(({ taxMinor }) => taxMinor)), 'the rows of taxes'],
    ['netMinor', content.pricesIncludeTax ? charged - totals.taxMinor : charged, 'what is charged'],
    ['totalMinor', totals.netMinor + totals.taxMinor, 'net and tax'],
    [
      'dueMinor',
      totals.totalMinor - totals.prepaidMinor + totals.cashRoundingMinor,
      'total, prepaid and cash rounding',
    ],
  ]
  return expected
    .filter(([field, minor]) => totals[field] !== minor)
    .map(([field, minor, what]) => `totals.${field}: is ${totals[field]}, but ${what} come to ${minor}`)
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
