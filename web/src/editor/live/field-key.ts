import type { Edit, InvoiceField, LineField } from '@covoice/domain'

/**
 * The key of one field of the sheet, as presence, notices and links use it: `to.address.city` on the invoice
 * itself, `line:{id}:description` on a line.
 */
export type FieldKey = string

/** A parsed field key; `line` is null for the invoice's own fields. */
export interface FieldAddress {
  line: string | null
  field: string
}

/** What follows in a line's key: one of its fields, its position or removal, or `*` for its whole content. */
export type LinePart = LineField | 'position' | 'removed' | '*'

/** The key of one field of a line. */
export const lineKey = (line: string, part: LinePart): FieldKey => `line:${line}:${part}`

/** The parts of a key. */
export function addressOf(key: FieldKey): FieldAddress {
  if (!key.startsWith('line:')) return { line: null, field: key }
  const end = key.indexOf(':', 5)
  return { line: key.slice(5, end), field: key.slice(end + 1) }
}

/** The edit that sets one field; the key belongs to a field of the sheet. */
export function setting(key: FieldKey, value: unknown): Edit {
  const { line, field } = addressOf(key)
  return line === null
    ? { kind: 'setField', field: field as InvoiceField, value }
    : { kind: 'setLineField', line, field: field as LineField, value }
}

/** The id of a field's element on the page, for links to it. */
export const elementId = (key: FieldKey): string => `field-${key.replaceAll(/[^\w-]/g, '-')}`
