import type { InvoiceContent, InvoiceField } from './invoice.ts'

/** The value of a field of the header, by its dotted path. */
export function valueAt(invoice: InvoiceContent, field: InvoiceField): unknown {
  return field.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], invoice)
}
