import { transferStates } from '../books/transfer.ts'
import { deliveryMark } from '../delivery/delivery-mark.ts'
import { group, orNull, required } from '../fields/composed-fields.ts'
import type { Field, Table } from '../fields/field.ts'
import { count, day, idText, oneOf, opaque, shortText } from '../fields/field-kinds.ts'
import { texts, whole } from '../fields/server-field-kinds.ts'
import { statuses } from './status.ts'
import { totalsTable } from './totals-table.ts'

/** A field that the server alone writes: a client creates it empty. */
function byServer<Value>(field: Field<Value>): Field<Value> {
  const { empty } = field
  return { ...field, rule: `value == ${typeof empty === 'string' ? `'${empty}'` : String(empty)}` }
}

/** The fields of an invoice that only the server writes, as a client creates them. */
export const serverTable = {
  number: required(byServer(orNull(count))),
  numberText: required(byServer(orNull(shortText))),
  status: required(byServer(oneOf(statuses))),
  content: required(byServer(oneOf(['open', 'frozen']))),
  revision: required(byServer(count)),
  statusBefore: required(byServer(orNull(oneOf(statuses)))),
  totals: required(byServer(orNull(group(totalsTable, '')))),
  lineCount: required(byServer(count)),
  sentAt: required(byServer(opaque)),
  exportedAt: required(byServer(opaque)),
  issuedAt: required(byServer(opaque)),
  deletedAt: required(byServer(opaque)),
  paidDay: required(byServer(orNull(day))),
  refundedDay: required(byServer(orNull(day))),
  deletedBy: required(byServer(orNull(idText))),
  batch: required(byServer(orNull(idText))),
  batchName: required(byServer(shortText)),
  /** The state of its newest email. */
  delivery: byServer(deliveryMark),
} satisfies Table

/** The same, with fields that a client can't create. */
export const invoiceServerTable = {
  ...serverTable,
  /** The words of its lines, by which lists find it; none on an invoice that no release with this field has written. */
  lineWords: texts,
  /** The state of its newest transfer into connected accounting software. */
  transfer: byServer(orNull(whole({ transfer: idText, revision: count, state: oneOf(transferStates) }))),
  /** Its newest review, read by `parseReviewMark`. */
  review: opaque,
} satisfies Table
