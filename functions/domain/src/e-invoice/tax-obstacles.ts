import { exponentOf } from '../money/currency.ts'
import type { InvoiceContent } from '../invoice/invoice.ts'
import type { NewLine } from '../line/line.ts'
import { divideRounded } from '../money/round.ts'
import type { TaxCategory } from '../tax/tax.ts'
import { totalsOf } from '../invoice/totals.ts'
import { obstaclesAmong, type Obstacle } from './obstacle.ts'
import { isIslandTaxOfBase, isTaxOfBase } from './tax-difference.ts'
import { vatBreakdown, type VatRow } from './vat-breakdown.ts'

/**
 * The obstacles of the whole invoice's tax table; `ubl` has rules of its own for the Canaries, Ceuta and
 * Melilla.
 */
export function taxObstacles(
  format: 'ubl' | 'facturX',
  content: InvoiceContent,
  lines: readonly NewLine[],
): Obstacle[] {
  const exponent = exponentOf(content.currency)
  if (exponent > 2 || lines.some(({ taxes }) => taxes.length !== 1)) return []
  const totals = totalsOf(content, lines)
  const rows = vatBreakdown(totals.taxes)
  const islands = format === 'ubl' ? rows.filter(({ category }) => isOfIslands(category)) : []
  const taxed = rows.reduce((sum, row) => sum + row.baseMinor, 0)
  return obstaclesAmong([
    [rows.length > 1 && rows.some(({ category }) => category === 'O'), 'outsideScopeMixed'],
    [taxed !== totals.netMinor, 'discountUntaxed'],
    [
      !rows.every((row) => isTaxOfBase(row, exponent)) ||
        !islands.every((row) => isIslandTaxOfBase(row, exponent)),
      'taxDiffers',
    ],
    [new Set(islands.map(roundedRate)).size < islands.length, 'ratesTooClose'],
  ])
}

const isOfIslands = (category: TaxCategory): boolean => category === 'L' || category === 'M'

// BR-IG-08 and BR-IP-08 distinguish the rates of these categories only by whole per cents.
const roundedRate = ({ category, ratePpm }: VatRow): string =>
  `${category} ${divideRounded(BigInt(ratePpm), 10_000n)}`
