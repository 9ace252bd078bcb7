import { orNull } from '../fields/composed-fields.ts'
import type { Table } from '../fields/field.ts'
import { count, day, longText, oneOf, opaque, shortText } from '../fields/field-kinds.ts'
import { statuses } from '../invoice/status.ts'

/** The kinds of history entries. */
export const historyKinds = [
  'created',
  'status',
  'issued',
  'reopened',
  'finished',
  'discarded',
  'deleted',
  'restored',
  'emailed',
  'exported',
  'reminded',
  'overtaken',
  'reviewAsked',
  'approved',
  'sentBack',
] as const

/** The fields of an entry in an invoice's history, which only the server writes: what, who, when, why. */
export const historyTable = {
  /** A kind of a newer release is shown as a change of the status. */
  kind: { ...oneOf(historyKinds), empty: 'status' as const },
  by: shortText,
  byName: shortText,
  /** When, as the backend reads times. */
  at: opaque,
  from: orNull(oneOf(statuses)),
  to: orNull(oneOf(statuses)),
  day: orNull(day),
  reason: orNull(longText),
  revision: orNull(count),
  numberText: orNull(shortText),
  cause: oneOf(['person', 'email', 'export']),
} satisfies Table
