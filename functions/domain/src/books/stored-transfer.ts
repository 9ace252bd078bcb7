import { connectableSoftware } from './connectable.ts'
import { group, orNull } from '../fields/composed-fields.ts'
import type { Field, Table, ValuesOf } from '../fields/field.ts'
import { count, flag, oneOf, shortText } from '../fields/field-kinds.ts'
import { readFields } from '../fields/read-fields.ts'
import { code, documentReference } from '../fields/server-field-kinds.ts'
import { transferProblems } from './transfer-problem.ts'
import { transferStates } from './transfer.ts'

/** An address of the web, never a script. */
const webAddress: Field<string> = {
  ...shortText,
  read: (stored) => (typeof stored === 'string' && /^https?:\/\//.test(stored) ? stored : undefined),
}

const transferTable = <Moment>(moment: Field<Moment | null>) =>
  ({
    invoice: documentReference,
    revision: count,
    numberText: shortText,
    customer: orNull(shortText),
    software: oneOf(connectableSoftware),
    books: group({ id: shortText, name: shortText }, ''),
    /** '' for a state of a newer release: no worker takes it. */
    state: code(transferStates),
    /** How often it was requested. */
    times: count,
    attempts: count,
    /** The allowed attempts, null for the queue's default; each request gives it more. */
    patience: orNull(count),
    /** The worker that has it, and the end of its lease. */
    holder: orNull(shortText),
    leaseUntil: moment,
    /** Whether the books were ever asked to accept it: then, or where that is not stored, they may have it already. */
    asked: { ...flag, empty: true },
    problem: orNull(code(transferProblems)),
    /** The words of the books' software, for support. */
    detail: shortText,
    /** The invoice's id in the books, and its address there. */
    entry: orNull(shortText),
    entryUrl: orNull(webAddress),
    by: shortText,
    byName: shortText,
    /** When the server queued it, when a worker last had it, and when its author requested it. */
    at: moment,
    touchedAt: moment,
    askedAt: moment,
    doneAt: moment,
  }) satisfies Table

/** The transfer of one revision into connected books. */
export type Transfer<Moment> = ValuesOf<ReturnType<typeof transferTable<Moment>>>

/** A stored transfer; missing and odd fields are empty, `moment` reads its times. */
export function parseTransfer<Moment>(stored: unknown, moment: Field<Moment | null>): Transfer<Moment> {
  return readFields(transferTable(moment), stored)
}
