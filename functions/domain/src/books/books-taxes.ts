import { divisorOf } from '../tax/component-taxes.ts'
import type { Revision } from '../revision/revision.ts'
import { roundedRatio } from '../money/rounded-ratio.ts'
import { taxSets, type Component } from '../tax/tax-set.ts'
import type { TaxRow } from '../tax/tax-rows.ts'
import type { BooksLine } from './books-line.ts'

/**
 * The tax of each line in minor units, so that the lines of every row of the tax table add up to that row:
 * each line's own tax is rounded, and the remainder is distributed one unit at a time to the lines that
 * rounding changed most.
 */
export function taxesOfLines(lines: readonly BooksLine[], revision: Revision): number[] {
  const taxes = lines.map(() => 0)
  for (const { component, bearers } of rowsOf(lines, revision.content.pricesIncludeTax)) {
    const whole = taxOfRow(component, revision)
    for (const { index, share } of shared(whole, bearers)) taxes[index] = (taxes[index] ?? 0) + share
  }
  return taxes
}

/** The rows of the tax table that are not zero. */
export function leviedTaxes({ taxes }: Revision): TaxRow[] {
  return taxes.filter(({ taxMinor }) => taxMinor !== 0)
}

/** The amount of a row of the tax table; a tax that appears twice on a line has two rows. */
export function taxOfRow({ row, tax }: Component, { taxes }: Revision): number {
  const same = taxes.filter(
    ({ category, ratePpm, name }) =>
      category === tax.category && ratePpm === tax.ratePpm && name === tax.name,
  )
  return same[Number(row.split('\0').at(-1))]?.taxMinor ?? 0
}

interface Bearer {
  index: number
  amountMinor: number
  ratePpm: number
  divisor: number
}

interface Row {
  component: Component
  bearers: Bearer[]
}

function rowsOf(lines: readonly BooksLine[], inclusive: boolean): Iterable<Row> {
  const rows = new Map<string, Row>()
  const parts = lines.map(({ amountMinor, taxes }, index) => ({
    id: String(index),
    kind: 'item' as const,
    amountMinor,
    taxes,
  }))
  for (const set of taxSets(parts)) {
    const divisor = divisorOf(set, { inclusive })
    for (const component of set.components) {
      const row = rows.get(component.row) ?? { component, bearers: [] }
      rows.set(component.row, row)
      for (const { id, amountMinor } of set.parts)
        row.bearers.push({ index: Number(id), amountMinor, ratePpm: component.tax.ratePpm, divisor })
    }
  }
  return rows.values()
}

function shared(whole: number, bearers: readonly Bearer[]): { index: number; share: number }[] {
  const shares = bearers.map(({ index, amountMinor, ratePpm, divisor }) => {
    const share = roundedRatio(amountMinor, ratePpm, divisor)
    const lost = BigInt(amountMinor) * BigInt(ratePpm) - BigInt(share) * BigInt(divisor)
    return { index, share, size: Math.abs(amountMinor), need: Number(lost) / divisor }
  })
  const left = whole - shares.reduce((sum, { share }) => sum + share, 0)
  const step = Math.sign(left)
  const byNeed = shares.toSorted((a, b) => step * (b.need - a.need) || b.size - a.size || a.index - b.index)
  for (let given = 0; given < Math.abs(left); given += 1) {
    const taker = byNeed[given % byNeed.length]
    if (taker) taker.share += step
  }
  return shares
}
