import type { InvoiceField } from './invoice.ts'
import type { LineField, NewLine } from '../line/line.ts'

/**
 * Values of the header by field; several are one edit when one choice sets them together, such as choosing a
 * customer.
 */
export type InvoiceValues = Partial<Record<InvoiceField, unknown>>

/** Values of one line by field. */
export type LineValues = Partial<Record<LineField, unknown>>

/** One edit of an invoice's content; `validateEdit` checks its values. */
export type Edit =
  | { kind: 'setField'; field: InvoiceField; value: unknown }
  | { kind: 'setFields'; values: InvoiceValues }
  | { kind: 'setLineField'; line: string; field: LineField; value: unknown }
  | { kind: 'setLineFields'; line: string; values: LineValues }
  | { kind: 'addLine'; line: NewLine }
  | { kind: 'removeLine'; line: string }
  | { kind: 'restoreLine'; line: string }
  | { kind: 'moveLine'; line: string; position: string }

/**
 * The write of an edit, without author: fields (dotted paths) of the header or of one line, or a line to
 * create.
 */
export type Patch =
  | { target: 'invoice'; fields: Record<string, unknown> }
  | { target: 'line'; line: string; create: boolean; fields: Record<string, unknown> }

/** The write of `edit`, with only the fields that it changes: others may be writing the fields beside it. */
export function patchOf(edit: Edit): Patch {
  switch (edit.kind) {
    case 'setField':
      return { target: 'invoice', fields: { [edit.field]: edit.value } }
    case 'setFields':
      return { target: 'invoice', fields: { ...edit.values } }
    case 'addLine': {
      const { id, ...content } = edit.line
      return { target: 'line', line: id, create: true, fields: content }
    }
    default:
      return { target: 'line', line: edit.line, create: false, fields: fieldsOfLine(edit) }
  }
}

function fieldsOfLine(
  edit: Exclude<Edit, { kind: 'setField' | 'setFields' | 'addLine' }>,
): Record<string, unknown> {
  switch (edit.kind) {
    case 'setLineField':
      return { [edit.field]: edit.value }
    case 'setLineFields':
      return { ...edit.values }
    case 'removeLine':
      return { removed: true }
    case 'restoreLine':
      return { removed: false }
    case 'moveLine':
      return { position: edit.position }
  }
}
