import type { Day } from '../fields/day.ts'
import type { NewLine } from '../line/line.ts'
import { lineContentOf, contentOf } from './content-of.ts'
import type { InvoiceContent, InvoiceServerFields } from './invoice.ts'
import { newInvoice } from './new-invoice.ts'

/** What a duplicate does not take from its original. */
export interface DuplicateSource {
  invoiceDay: Day
  /** The seller and the currency of today. */
  from: InvoiceContent['from']
  currency: string
  newId: () => string
}

/**
 * A new draft that bills the same to the same customer, without the lines that were removed. Day, period and prepayment
 * belong to the original alone; the due day follows from the terms.
 */
export function duplicateOf(
  original: InvoiceContent,
  lines: readonly NewLine[],
  { invoiceDay, newId, ...today }: DuplicateSource,
): { header: InvoiceContent & InvoiceServerFields; lines: NewLine[] } {
  const { invoiceDay: _day, dueDay: _due, ...content } = contentOf(original)
  const own = { prepaidMinor: 0, periodStartDay: null, periodEndDay: null }
  return {
    header: newInvoice(invoiceDay, { ...content, ...own, ...today }),
    lines: lines.filter(({ removed }) => !removed).map((line) => ({ ...lineContentOf(line), id: newId() })),
  }
}
