import type { NewLine } from '../line/line.ts'
import { textRows } from '../print/text-rows.ts'
import type { InvoiceContent } from './invoice.ts'

/** The content that becomes a document. */
interface Printed {
  content: InvoiceContent
  lines: readonly NewLine[]
}

/** Estimated rows of one document, 200 to 500 pages: they take a server, which draws one at a time, at most half of its memory, and seconds. */
const most = 20_000

/** The same of several documents in one PDF, such as 100 of 60 lines. */
const mostPerFile = 40_000

/** The rows of names, labels and totals that each document has. */
const ownRows = 20

/** The cells and rules of one line take as much memory as so many rows of text. */
const rowsPerLine = 5

/**
 * Whether a PDF of these documents would have more rows of text than a server can draw. It is asked before the layout,
 * and estimates: a document of the most rows has 200 to 500 pages.
 */
export function isTooLongToPrint(documents: readonly Printed[]): boolean {
  const each = documents.map((document) => printedRows(document))
  const all = each.reduce((sum, rows) => sum + rows, 0)
  return all > mostPerFile || each.some((rows) => rows > most)
}

/** The estimated rows of a document; the count ends beyond the most. */
function printedRows({ content, lines }: Printed): number {
  let rows = ownRows
  const count = (text: string): void => {
    if (rows <= most) rows += textRows(text, most - rows)
  }
  textsIn(content).forEach(count)
  for (const { description, taxes, removed } of lines) {
    if (removed) continue
    rows += rowsPerLine
    count(description)
    for (const { name, exemptionReason } of taxes) {
      count(name)
      count(exemptionReason)
    }
  }
  return rows
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
