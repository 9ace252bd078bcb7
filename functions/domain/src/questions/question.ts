import { listOf, orNull } from '../fields/composed-fields.ts'
import type { Field, Table, ValuesOf } from '../fields/field.ts'
import { count, flag, longText, oneOf, shortText } from '../fields/field-kinds.ts'
import { readFields } from '../fields/read-fields.ts'
import { documentReference, whole } from '../fields/server-field-kinds.ts'
import { deliveryStates } from '../delivery/message.ts'
import { questionLimits } from './question-limits.ts'

const answerTable = <Moment>(at: Field<Moment | null>) =>
  ({ id: shortText, text: longText, by: shortText, byName: shortText, at }) satisfies Table

const questionTable = <Moment>(moment: Field<Moment | null>) =>
  ({
    /** The link on which it was asked: its holders alone see it and its answers. */
    link: documentReference,
    /** The revision that the link shows. */
    revision: count,
    /** The customer of that revision. */
    customer: orNull(shortText),
    /** The line of that revision, '' for the whole invoice. */
    line: shortText,
    text: longText,
    /** As its author wrote it, '' where they left it out: nobody has proven it. */
    name: shortText,
    /** Where the answer is emailed, '' for nowhere. */
    email: shortText,
    askedAt: moment,
    answers: listOf(answerTable(moment), questionLimits.answers, ''),
    /** Whether the team has put it aside without an answer here. */
    closed: flag,
    closedByName: shortText,
    /** The email of the newest answer, null where none is sent. */
    delivery: orNull(whole({ message: shortText, state: oneOf(deliveryStates) })),
  }) satisfies Table

/** A question of a customer with the team's answers. Only the server writes it, and the customer reads all of it. */
export type Question<Moment> = ValuesOf<ReturnType<typeof questionTable<Moment>>>

/** A stored question; missing and odd fields are empty, `moment` reads its times. */
export function parseQuestion<Moment>(stored: unknown, moment: Field<Moment | null>): Question<Moment> {
  return readFields(questionTable(moment), stored)
}

/** Whether somebody waits for an answer. */
export const awaitsAnswer = ({ answers, closed }: Pick<Question<unknown>, 'answers' | 'closed'>): boolean =>
  answers.length === 0 && !closed
