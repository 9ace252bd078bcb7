import { transferStates } from '../books/transfer.ts'
import { deliveryStates } from '../delivery/message.ts'
import { group, orNull } from '../fields/composed-fields.ts'
import type { Field, Table } from '../fields/field.ts'
import { day, idText, oneOf, opaque, shortText, wholeNumber } from '../fields/field-kinds.ts'
import { limits } from '../fields/limits.ts'
import { isRecord } from '../fields/read-fields.ts'
import { statuses } from './status.ts'

const sum = wholeNumber(-limits.amountMinor, limits.amountMinor)
const counted = wholeNumber(0, Number.MAX_SAFE_INTEGER)

/** The sums of an invoice in minor units. */
export const totalsTable = {
  subtotalMinor: sum,
  discountMinor: sum,
  chargesMinor: sum,
  allowancesMinor: sum,
  netMinor: sum,
  taxMinor: sum,
  totalMinor: sum,
  prepaidMinor: sum,
  cashRoundingMinor: sum,
  dueMinor: sum,
} satisfies Table

/** A field that the server alone writes: a client creates it empty. */
function byServer<Value>(field: Field<Value>): Field<Value> {
  const { empty } = field
  return { ...field, rule: `value == ${typeof empty === 'string' ? `'${empty}'` : String(empty)}` }
}

/** What only the server writes of an invoice, as a client creates it. */
export const serverTable = {
  number: byServer(orNull(counted)),
  numberText: byServer(orNull(shortText)),
  status: byServer(oneOf(statuses)),
  content: byServer(oneOf(['open', 'frozen'])),
  revision: byServer(counted),
  statusBefore: byServer(orNull(oneOf(statuses))),
  totals: byServer(orNull(group(totalsTable, ''))),
  lineCount: byServer(counted),
  sentAt: byServer(opaque),
  exportedAt: byServer(opaque),
  issuedAt: byServer(opaque),
  deletedAt: byServer(opaque),
  paidDay: byServer(orNull(day)),
  refundedDay: byServer(orNull(day)),
  deletedBy: byServer(orNull(idText)),
  batch: byServer(orNull(idText)),
  batchName: byServer(shortText),
  /** Where its newest email is. */
  delivery: byServer(orNull(whole({ message: idText, state: oneOf(deliveryStates) }))),
} satisfies Table

/** The same, with what a client can't create. */
export const invoiceServerTable = {
  ...serverTable,
  /** Where its newest transfer into connected accounting software is. */
  transfer: byServer(orNull(whole({ transfer: idText, revision: counted, state: oneOf(transferStates) }))),
} satisfies Table

/** A group that is there with all its parts or not at all: a mark that lacks one says nothing. */
function whole<Parts extends Table>(parts: Parts): ReturnType<typeof group<Parts>> {
  const all = group(parts, '')
  return {
    ...all,
    read: (stored) =>
      isRecord(stored) && Object.entries(parts).every(([name, part]) => part.read(stored[name]) !== undefined)
        ? all.read(stored)
        : undefined,
  }
}
