import type { NewLine } from '../line/line.ts'
import { fieldPaths } from '../fields/field-paths.ts'
import { byPosition } from '../line/position.ts'
import { unprintable } from '../print/unprintable.ts'
import type { InvoiceContent, InvoiceField } from './invoice.ts'
import { invoiceTable } from './invoice-table.ts'
import { valueAt } from './value-at.ts'

/** Signs that can't be printed, and where they stand. */
export interface PrintProblem {
  code: 'notPrintable' | 'lineNotPrintable'
  characters: string
  field?: InvoiceField
  line?: string
  /** The number of the line among those of the table. */
  place?: number
}

const fields = Object.keys(fieldPaths(invoiceTable)) as InvoiceField[]

/** The fields and lines whose text a PDF can't print, in the order of the page. */
export function printProblems(invoice: InvoiceContent, lines: readonly NewLine[]): PrintProblem[] {
  const billed = byPosition(lines).filter((line) => !line.removed)
  const items = billed.filter(({ kind }) => kind === 'item')
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
