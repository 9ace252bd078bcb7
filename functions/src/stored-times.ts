import { moment, type Field } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'

/** A stored time as the database has it, for fields that are compared with or written beside other stored times. */
export const timestamp: Field<Timestamp | null> = {
  problem: () => null,
  read: (stored) => (stored instanceof Timestamp ? stored : undefined),
  empty: null,
  rule: moment.rule,
}

/** A stored time as a date. */
export const date: Field<Date | null> = {
  ...moment,
  read: (stored) => (stored instanceof Timestamp ? stored.toDate() : undefined),
}
