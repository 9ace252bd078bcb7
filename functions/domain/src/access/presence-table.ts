import { orNull, required } from '../fields/composed-fields.ts'
import type { Table } from '../fields/field.ts'
import { moment, shortText } from '../fields/field-kinds.ts'

/** The fields of a presence record: one tab of one person who looks at a document. */
export const presenceTable = {
  uid: shortText,
  name: shortText,
  /** The field that the person is on, null for none. */
  field: required(orNull(shortText)),
  seenAt: moment,
  /** When the server may delete it. */
  expiresAt: moment,
} satisfies Table
