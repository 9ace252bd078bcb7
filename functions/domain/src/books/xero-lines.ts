import { divisorOf } from '../tax/component-taxes.ts'
import { exponentOf } from '../money/currency.ts'
import type { Revision } from '../revision/revision.ts'
import { roundedRatio } from '../money/rounded-ratio.ts'
import { taxSets } from '../tax/tax-set.ts'
import { booksSets, inOrder, type BooksLine, type BooksSet } from './books-line.ts'
import { taxOfRow } from './books-taxes.ts'

/**
 * An invoice in lines from which Xero computes the calculator's taxes: its import takes no tax amounts, but
 * rounds the tax of every line to two decimals and adds them up. Where that gives another amount, the lines
 * of that tax include their discount, or else are merged into one line of sales, as Xero's guide on rounding
 * says. Null when no form gives the right amount.
 */
export function xeroLines(revision: Revision): BooksLine[] | null {
  const lines: BooksLine[] = []
  for (const set of booksSets(revision)) {
    const form = [set.apart, set.spread, merged(set)].find((one) => isTaxedAlike(one, revision))
    if (!form) return null
    lines.push(...form)
  }
  return inOrder(lines, revision)
}

function merged({ spread }: BooksSet): BooksLine[] {
  const [first] = spread
  return first
    ? [
        {
          kind: 'item',
          lines: spread.flatMap(({ lines }) => lines),
          amountMinor: spread.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
          taxes: first.taxes,
        },
      ]
    : []
}

function isTaxedAlike(lines: readonly BooksLine[], revision: Revision): boolean {
  const { currency, pricesIncludeTax: inclusive } = revision.content
  const hundredths = 10 ** (2 - exponentOf(currency))
  const parts = lines.map(({ amountMinor, taxes }) => ({
    id: '',
    kind: 'item' as const,
    amountMinor: amountMinor * hundredths,
    taxes,
  }))
  return taxSets(parts).every((set) => {
    const [component] = set.components
    if (!component) return true
    const divisor = divisorOf(set, { inclusive })
    const tax = set.parts.reduce(
      (sum, { amountMinor }) => sum + roundedRatio(amountMinor, set.ratePpm, divisor),
      0,
    )
    return set.components.length === 1 && tax === taxOfRow(component, revision) * hundredths
  })
}
