import { contentOf, lineContentOf } from '../invoice/content-of.ts'
import type { InvoiceContent, InvoiceTotals } from '../invoice/invoice.ts'
import type { NewLine } from '../line/line.ts'
import { byPosition } from '../line/position.ts'
import type { TaxRow } from '../tax/tax-rows.ts'
import { totalsOf, type LineTotals } from '../invoice/totals.ts'

/** The frozen content of a number: content and totals at the time of issue, never recomputed. */
export interface Revision {
  revision: number
  number: number
  numberText: string
  /** The language of its documents, BCP 47. */
  language: string
  content: InvoiceContent
  /** In order, without the removed ones. */
  lines: NewLine[]
  totals: InvoiceTotals
  lineTotals: Record<string, LineTotals>
  taxes: TaxRow[]
}

/** The revision that issuing freezes, as plain data to be stored. */
export function revisionOf(
  invoice: InvoiceContent,
  lines: readonly NewLine[],
  issue: Pick<Revision, 'revision' | 'number' | 'numberText' | 'language'>,
): Revision {
  const billed = byPosition(lines).filter((line) => !line.removed)
  const { lines: lineTotals, taxes, ...totals } = totalsOf(invoice, billed)
  return {
    revision: issue.revision,
    number: issue.number,
    numberText: issue.numberText,
    language: issue.language,
    content: contentOf(invoice),
    lines: billed.map(lineContentOf),
    totals,
    lineTotals: Object.fromEntries(lineTotals),
    taxes,
  }
}
