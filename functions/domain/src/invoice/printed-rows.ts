import { limits } from '../fields/limits.ts'
import type { NewLine } from '../line/line.ts'
import { textRows } from '../print/text-rows.ts'
import type { InvoiceContent } from './invoice.ts'

/** The content that becomes a document. */
interface Printed {
  content: InvoiceContent
  lines: readonly NewLine[]
}

/** The rows of names, labels and totals that each document has. */
const ownRows = 20

/** The cells and rules of one line take as much memory as so many rows of text. */
const rowsPerLine = 5

/**
 * Whether a PDF of these documents would have more rows of text than a server can draw. It is asked before the layout,
 * and estimates: a document of `limits.printedRows` has 200 to 500 pages.
 */
export function isTooLongToPrint(documents: readonly Printed[]): boolean {
  const each = documents.map((document) => printedRows(document))
  const all = each.reduce((sum, rows) => sum + rows, 0)
  return all > limits.printedRowsPerFile || each.some((rows) => rows > limits.printedRows)
}

/** The estimated rows of a document; the count ends beyond `limits.printedRows`. */
function printedRows({ content, lines }: Printed): number {
  let rows = ownRows
  const count = (text: string): void => {
    if (rows <= limits.printedRows) rows += textRows(text, limits.printedRows - rows)
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
