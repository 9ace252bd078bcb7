import type { InvoiceContent, InvoiceField } from './invoice.ts'

/** What stands in a field of the header, found by its dotted path. */
export function valueAt(invoice: InvoiceContent, field: InvoiceField): unknown {
  return field.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], invoice)
}
