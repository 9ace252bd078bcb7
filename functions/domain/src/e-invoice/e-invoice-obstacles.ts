import { currencyCodes, exponentOf } from '../money/currency.ts'
import type { InvoiceContent } from '../invoice/invoice.ts'
import type { NewLine } from '../line/line.ts'
import { totalsOf } from '../invoice/totals.ts'
import type { ExportFormat } from '../books/export-format.ts'
import { lineObstacles } from './line-obstacles.ts'
import { nationalObstacles } from './national-obstacles.ts'
import { obstaclesAmong, type Obstacle } from './obstacle.ts'
import { partyObstacles, peppolObstacles } from './party-obstacles.ts'
import { taxObstacles } from './tax-obstacles.ts'

/** The formats that are e-invoices of EN 16931: Peppol BIS Billing 3.0 in UBL, and Factur-X in CII. */
export type EInvoiceFormat = Extract<ExportFormat, 'ubl' | 'facturX'>

/**
 * Every obstacle of `format` in addition to the `problems` that stop issuing, in the order of the page; none
 * when the official rules accept the document.
 */
export function eInvoiceObstacles(
  format: EInvoiceFormat,
  content: InvoiceContent,
  lines: readonly NewLine[],
): Obstacle[] {
  const billed = lines.filter((line) => !line.removed)
  return [
    ...obstaclesAmong([
      [billed.every(({ kind }) => kind !== 'item'), 'noLines'],
      [!currencyCodes.includes(content.currency), 'unknownCurrency'],
      // EN 16931 has no amount with more than two decimals (BR-DEC).
      [exponentOf(content.currency) > 2, 'tooManyDecimals'],
    ]),
    ...partyObstacles(content, billed),
    ...(format === 'ubl' ? [...peppolObstacles(content), ...nationalObstacles(content, billed)] : []),
    ...obstaclesAmong([[lacksDueDay(content, billed), 'noDueDay']]),
    ...lineObstacles(billed),
    ...taxObstacles(format, content, billed),
  ]
}

// BR-CO-25: an amount due needs a day, or terms of payment.
function lacksDueDay(content: InvoiceContent, lines: readonly NewLine[]): boolean {
  if (content.dueDay !== null || content.termsDays !== null) return false
  return totalsOf(content, lines).dueMinor > 0
}
