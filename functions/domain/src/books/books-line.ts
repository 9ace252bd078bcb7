import { ownValue } from '../fields/own-value.ts'
import type { LineKind, NewLine } from '../line/line.ts'
import type { Revision } from '../revision/revision.ts'
import { amountOf, takeOff, taxSets, type TaxSet } from '../tax/tax-set.ts'
import type { LineTax } from '../tax/tax.ts'

/**
 * What a line of the books represents: a line of the invoice, a part of the document's discount, or the
 * difference between its total and the amount due.
 */
export type BooksLineKind = LineKind | 'discount' | 'prepaid' | 'cashRounding'

/** One line in the books' form. */
export interface BooksLine {
  kind: BooksLineKind
  /**
   * The lines of the invoice that it represents: one, several merged ones, or none where the document adds
   * it.
   */
  lines: readonly NewLine[]
  /** In minor units with its sign; including tax where prices include it. */
  amountMinor: number
  taxes: readonly LineTax[]
}

/** The lines of an invoice with the same taxes. */
export interface BooksSet {
  /** Every line with its own amount, and the set's share of the document's discount as a line below them. */
  apart: BooksLine[]
  /** Every line after its share of the document's discount, as the calculator taxed it. */
  spread: BooksLine[]
}

/** An invoice's lines by their taxes, with the exact shares of its discount that the calculator gave. */
export function booksSets(revision: Revision): BooksSet[] {
  const byId = new Map(revision.lines.map((line) => [line.id, line]))
  const sets = billedSets(revision)
  const apart = sets.map((set) => linesOf(set, byId))
  const before = sets.map(amountOf)
  takeOff(revision.totals.discountMinor, sets)
  return sets.map((set, index) => {
    const spread = linesOf(set, byId)
    const discount = amountOf(set) - (before[index] ?? 0)
    const taxes = set.parts[0]?.taxes ?? []
    return {
      apart: [...(apart[index] ?? []), ...documentLine('discount', discount, taxes)],
      spread,
    }
  })
}

/** The lines below all others: a discount without items, the prepaid amount, and the rounding to the coin. */
function booksFoot(revision: Revision): BooksLine[] {
  const { discountMinor, prepaidMinor, cashRoundingMinor } = revision.totals
  const sets = billedSets(revision)
  const before = sets.reduce((sum, set) => sum + amountOf(set), 0)
  takeOff(discountMinor, sets)
  const taken = before - sets.reduce((sum, set) => sum + amountOf(set), 0)
  return [
    ...documentLine('discount', taken - discountMinor),
    ...documentLine('prepaid', 0 - prepaidMinor),
    ...documentLine('cashRounding', cashRoundingMinor),
  ]
}

/** An invoice as lines of the books: its own lines in order, then the discount by its taxes, then the foot. */
export function booksLines(revision: Revision): BooksLine[] {
  return inOrder(
    booksSets(revision).flatMap(({ apart }) => apart),
    revision,
  )
}

/** Lines of an invoice in the order of the invoice, what the document adds below them, and the foot last. */
export function inOrder(lines: readonly BooksLine[], revision: Revision): BooksLine[] {
  const places = new Map(revision.lines.map(({ id }, index) => [id, index]))
  const placeOf = ({ lines: [first] }: BooksLine) => (first && places.get(first.id)) ?? places.size
  return [...lines.toSorted((a, b) => placeOf(a) - placeOf(b)), ...booksFoot(revision)]
}

function billedSets({ lines, lineTotals }: Revision): TaxSet[] {
  return taxSets(
    lines.map(({ id, kind, taxes }) => {
      const netMinor = ownValue(lineTotals, id)?.netMinor ?? 0
      return { id, kind, taxes, amountMinor: kind === 'allowance' ? 0 - netMinor : netMinor }
    }),
  )
}

function linesOf(set: TaxSet, byId: Map<string, NewLine>): BooksLine[] {
  return set.parts.map(({ id, kind, amountMinor, taxes }) => {
    const line = byId.get(id)
    return { kind, lines: line ? [line] : [], amountMinor, taxes }
  })
}

function documentLine(kind: BooksLineKind, amountMinor: number, taxes: readonly LineTax[] = []): BooksLine[] {
  return amountMinor === 0 ? [] : [{ kind, lines: [], amountMinor, taxes }]
}
