import {
  byPosition,
  dayOf,
  newInvoice,
  newLine,
  type Invoice,
  type Line,
  type LineContent,
} from '@covoice/domain'
import type { SheetDocument } from '../../../web/src/editor/live/sheet-document.ts'

const ann = { createdBy: 'ann', createdAt: null, changedBy: 'ann', changedAt: null }

/** A line of Ann's at the position of its id. */
export function aLine(id: string, known: Partial<LineContent> = {}): Line {
  return { id, ...newLine(`a${id.slice(-1)}`), ...ann, ...known }
}

/** An invoice of Ann's for Northwind, due in 30 days. */
export function anInvoice(known: Partial<Invoice> = {}): Invoice {
  const content = newInvoice(dayOf('2026-11-22'), { currency: 'EUR', termsDays: 30 })
  return { id: 'invoice', ...content, transfer: null, review: null, lineWords: [], ...ann, ...known }
}

/** The invoice with these lines. */
export function aDocument(lines: readonly Line[] = [], known: Partial<Invoice> = {}): SheetDocument {
  return { invoice: anInvoice(known), lines: byPosition(lines) }
}
