import { allocate } from '../money/allocate.ts'
import type { LineKind } from '../line/line.ts'
import type { LineTax } from './tax.ts'

/** A line's part of the tax base, in minor units: its taxed amount after its share of the document's discount. */
export interface Taxable {
  id: string
  kind: LineKind
  /** With its sign: an allowance is negative. */
  amountMinor: number
  taxes: readonly LineTax[]
}

/** One tax of a set; `row` names its row of the tax table. */
export interface Component {
  row: string
  tax: LineTax
}

/** The parts of an invoice with the same taxes, which share one tax calculation. */
export interface TaxSet {
  key: string
  components: readonly Component[]
  ratePpm: number
  parts: Taxable[]
}

// EN 16931 has one row for each (category, rate). Two differently named taxes of one rate (CGST and SGST, state and
// county) are two rows, and so is a tax that stands twice on one line.
function componentsOf(taxes: readonly LineTax[]): Component[] {
  const seen = new Map<string, number>()
  const components = taxes.map((tax) => {
    const named = `${tax.category}\0${tax.ratePpm}\0${tax.name}`
    const before = seen.get(named) ?? 0
    seen.set(named, before + 1)
    return { row: `${named}\0${before}`, tax }
  })
  return components.length < 2 ? components : components.sort((a, b) => (a.row < b.row ? -1 : 1))
}

/** The parts grouped by their taxes, in an order that does not depend on theirs. */
export function taxSets(parts: readonly Taxable[]): TaxSet[] {
  const sets = new Map<string, TaxSet>()
  for (const part of parts) {
    const components = componentsOf(part.taxes)
    const key = components.map(({ row }) => row).join('\0')
    const set = sets.get(key)
    if (set) set.parts.push(part)
    else {
      const ratePpm = components.reduce((sum, { tax }) => sum + tax.ratePpm, 0)
      sets.set(key, { key, components, ratePpm, parts: [part] })
    }
  }
  return [...sets.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The taxed amount of a set, in minor units. */
export function amountOf(set: { parts: readonly Taxable[] }): number {
  return set.parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}

/**
 * Subtracts the document's discount from the items in proportion to their amounts, first among the sets, then
 * inside each: so splitting an item into lines changes no set's base. Items that add up to 0 have no
 * proportion: the discount stays untaxed.
 */
export function takeOff(discountMinor: number, sets: readonly TaxSet[]): void {
  if (discountMinor === 0) return
  const discounted = sets
    .map((set) => ({ parts: set.parts.filter(({ kind }) => kind === 'item') }))
    .filter((set) => amountOf(set) !== 0)
  const amounts = discounted.map(amountOf)
  if (amounts.reduce((sum, amount) => sum + amount, 0) === 0) return
  const shares = allocate(discountMinor, amounts)
  for (const [index, { parts }] of discounted.entries()) {
    const share = shares[index] ?? 0
    const partShares = allocate(
      share,
      parts.map(({ amountMinor }) => amountMinor),
    )
    for (const [at, part] of parts.entries()) part.amountMinor -= partShares[at] ?? 0
  }
}
