import {
  areCombined,
  componentTaxes,
  divisorOf,
  halvesOf,
  wholePpm,
  type TaxRules,
} from './component-taxes.ts'
import { roundedRatio } from '../money/rounded-ratio.ts'
import { roundedSum } from '../money/rounded-sum.ts'
import { amountOf, type TaxSet } from './tax-set.ts'
import type { LineTax, TaxCategory } from './tax.ts'

/** One row of the tax table in minor units: the base without the tax, and the tax on it. */
export interface TaxRow {
  ratePpm: number
  category: TaxCategory
  name: string
  baseMinor: number
  taxMinor: number
}

/**
 * The tax table by category, rate and name; where prices include tax, bases and taxes add up to the taxed
 * amounts.
 */
export function taxRows(sets: readonly TaxSet[], rules: TaxRules): TaxRow[] {
  const rows = new Map<string, WorkedRow>()
  for (const set of sets)
    for (const [at, { row, tax }] of set.components.entries()) {
      const known = rows.get(row)
      if (known) known.bearers.push({ set, at })
      else rows.set(row, { tax, bearers: [{ set, at }], baseMinor: 0, taxMinor: 0 })
    }
  for (const row of rows.values()) row.taxMinor = taxOf(row, rules)
  const nets = rules.inclusive ? netsInside(sets, rows, rules) : sets.map(amountOf)
  for (const [index, set] of sets.entries())
    for (const row of rowsOf(set, rows)) row.baseMinor += nets[index] ?? 0
  return [...rows.values()].map(asTaxRow).sort(byCategoryRateName)
}

interface WorkedRow {
  tax: LineTax
  /** The sets with this tax, and its index among their components. */
  bearers: { set: TaxSet; at: number }[]
  baseMinor: number
  taxMinor: number
}

function taxOf({ tax, bearers }: WorkedRow, rules: TaxRules): number {
  const perLine = rules.rounding === 'perLine' && !rules.policy.wholeDocument?.includes(tax.tax)
  if (!perLine && !areCombined(rules)) {
    const terms = bearers.map(({ set }) => ({ amount: amountOf(set), divisor: divisorOf(set, rules) }))
    return roundedSum(tax.ratePpm, terms, halvesOf(rules))
  }
  let taxMinor = 0
  for (const { set, at } of bearers)
    for (const amountMinor of perLine ? set.parts.map((part) => part.amountMinor) : [amountOf(set)])
      taxMinor += componentTaxes(amountMinor, set, rules)[at] ?? 0
  return taxMinor
}

const rowsOf = (set: TaxSet, rows: Map<string, WorkedRow>): WorkedRow[] =>
  set.components.flatMap(({ row }) => rows.get(row) ?? [])

// The net of a set whose prices include taxes. Where a tax is rounded once over several sets, none of them
// has a tax of its own to subtract: each net is then rounded, and the remainder goes to the largest of them.
function netsInside(sets: readonly TaxSet[], rows: Map<string, WorkedRow>, rules: TaxRules): number[] {
  const halves = halvesOf(rules) === 'awayFromZero' ? 'towardZero' : 'awayFromZero'
  let left = [...rows.values()].reduce((sum, row) => sum - row.taxMinor, 0)
  let largest = -1
  const nets = sets.map((set, index) => {
    const amount = amountOf(set)
    const own = rowsOf(set, rows)
    const shares = own.some(({ bearers }) => bearers.length > 1)
    if (shares && (largest < 0 || Math.abs(amount) > Math.abs(amountOf(sets[largest] ?? set))))
      largest = index
    const net = shares
      ? roundedRatio(amount, wholePpm, divisorOf(set, rules), halves)
      : own.reduce((rest, { taxMinor }) => rest - taxMinor, amount)
    left += amount - net
    return net
  })
  return nets.map((net, index) => (index === largest ? net + left : net))
}

function asTaxRow({ tax, baseMinor, taxMinor }: WorkedRow): TaxRow {
  return { ratePpm: tax.ratePpm, category: tax.category, name: tax.name, baseMinor, taxMinor }
}

function byCategoryRateName(a: TaxRow, b: TaxRow): number {
  return order(a.category, b.category) || a.ratePpm - b.ratePpm || order(a.name, b.name)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
