import type { NewLine } from '../line/line.ts'
import { fieldPaths } from '../fields/field-paths.ts'
import { byPosition } from '../line/position.ts'
import { unprintable } from '../print/unprintable.ts'
import type { InvoiceContent, InvoiceField } from './invoice.ts'
import { isTooLongToPrint } from './printed-rows.ts'
import { invoiceTable } from './invoice-table.ts'
import { valueAt } from './value-at.ts'

/** More text than a PDF can have, or signs that can't be printed, and where they stand. */
export type PrintProblem = { code: 'tooLongToPrint' } | UnprintableSigns

interface UnprintableSigns {
  code: 'notPrintable' | 'lineNotPrintable'
  characters: string
  field?: InvoiceField
  line?: string
  /** The number of the line among those of the table. */
  place?: number
}

const fields = Object.keys(fieldPaths(invoiceTable)) as InvoiceField[]

/** Why an invoice can't be printed: it is too long, or some fields and lines have signs without a font, in the order of the page. */
export function printProblems(invoice: InvoiceContent, lines: readonly NewLine[]): PrintProblem[] {
  const billed = byPosition(lines).filter((line) => !line.removed)
  const items = billed.filter(({ kind }) => kind === 'item')
  // the signs of so much text take a while to look up
  if (isTooLongToPrint([{ content: invoice, lines: billed }])) return [{ code: 'tooLongToPrint' }]
  return [
    ...fields.flatMap((field): PrintProblem[] => {
      const characters = signsIn(valueAt(invoice, field))
      return characters === '' ? [] : [{ code: 'notPrintable', characters, field }]
    }),
    ...billed.flatMap((line): PrintProblem[] => {
      const characters = signsIn(Object.values(line))
      const place = items.indexOf(line) + 1
      if (characters === '') return []
      return place === 0
        ? [{ code: 'notPrintable', characters, line: line.id }]
        : [{ code: 'lineNotPrintable', characters, line: line.id, place }]
    }),
  ]
}

function signsIn(value: unknown): string {
  return [...new Set(textsIn(value).flatMap(unprintable))].join(' ')
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
