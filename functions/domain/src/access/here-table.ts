import { orNull, required } from '../fields/composed-fields.ts'
import type { Table } from '../fields/field.ts'
import { idText, moment, shortText } from '../fields/field-kinds.ts'

/** The fields of a record that tells an organisation's lists which invoice one tab of one person is editing. */
export const hereTable = {
  uid: shortText,
  name: shortText,
  invoice: required(idText),
  /** The invoice's customer, null for none: a member who is limited to some customers asks by it. */
  customer: required(orNull(idText)),
  seenAt: moment,
  /** When the server may delete it. */
  expiresAt: moment,
} satisfies Table
