import { addDays, isDay, type Day, type Edit, type Invoice, type InvoiceValues } from '@covoice/domain'
import { setting, type FieldKey } from '../live/field-key.ts'

/**
 * The edit of a typed value with its consequences: the due day follows the invoice day and the terms, and a
 * due day set by hand clears the terms, so that it stays.
 */
export function editFor(invoice: Invoice, key: FieldKey, value: unknown): Edit {
  const values = consequences(invoice, key, value)
  return values ? { kind: 'setFields', values } : setting(key, value)
}

function consequences(invoice: Invoice, key: FieldKey, value: unknown): InvoiceValues | null {
  const { invoiceDay, termsDays, dueDay } = invoice
  switch (key) {
    case 'invoiceDay': {
      const follows = termsDays !== null && dueDay === addDays(invoiceDay, termsDays)
      return follows && isDay(value) ? { invoiceDay: value, dueDay: addDays(value, termsDays) } : null
    }
    case 'termsDays':
      return typeof value === 'number' ? { termsDays: value, dueDay: addDays(invoiceDay, value) } : null
    case 'dueDay':
      return termsDays !== null && value !== addDays(invoiceDay, termsDays)
        ? { dueDay: value as Day | null, termsDays: null }
        : null
    default:
      return null
  }
}
