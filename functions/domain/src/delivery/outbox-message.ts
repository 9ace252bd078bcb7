import { group, listOf, orNull } from '../fields/composed-fields.ts'
import type { Field, Table, ValuesOf } from '../fields/field.ts'
import { count, day, flag, longText, oneOf, shortText } from '../fields/field-kinds.ts'
import { limits } from '../fields/limits.ts'
import { isRecord, readFields } from '../fields/read-fields.ts'
import { code, documentReference, texts } from '../fields/server-field-kinds.ts'
import { recipientStates } from './delivery.ts'
import { messageStates } from './message.ts'
import { messageProblems } from './message-problem.ts'

// One email in the outbox: its content is fixed when it is requested, the other fields are its state. Times are read
// by the reader's own field: the server and the browser have different ones.

const recipientTable = {
  email: shortText,
  state: oneOf(recipientStates),
  at: orNull(count),
  reason: shortText,
  openedAt: orNull(count),
} satisfies Table

/** The provider that was asked; a provider of which that is not stored reports events. */
const provider = group({ name: shortText, reportsEvents: { ...flag, empty: true } }, '')

const emailTable = <Moment>(moment: Field<Moment | null>) =>
  ({
    /** '' for a state of a newer release: no worker takes it. */
    state: code(messageStates),
    attempts: count,
    /** The allowed attempts, null for the queue's default; a person's retry gives it more. */
    patience: orNull(count),
    /** The worker that has it, and the end of its lease. */
    holder: orNull(shortText),
    leaseUntil: moment,
    problem: orNull(code(messageProblems)),
    /** The provider's words, for support. */
    detail: shortText,
    /** Null before a provider was asked, and in messages from before there was a choice. */
    provider: orNull(provider),
    providerId: orNull(shortText),
    acceptedAt: moment,
    /** To first, then Cc. */
    recipients: listOf(recipientTable, limits.recipients, ''),
    by: shortText,
    byName: shortText,
    /** When the server queued it. */
    at: moment,
    to: texts,
    cc: texts,
    subject: shortText,
    message: longText,
  }) satisfies Table

const ofInvoiceTable = <Moment>(moment: Field<Moment | null>) =>
  ({
    ...emailTable(moment),
    invoice: documentReference,
    revision: count,
    numberText: shortText,
    customer: orNull(shortText),
  }) satisfies Table

const invoiceTable = <Moment>(moment: Field<Moment | null>) =>
  ({
    ...ofInvoiceTable(moment),
    kind: oneOf(['invoice']),
    /** When its sender requested it. */
    askedAt: moment,
  }) satisfies Table

const reminderTable = <Moment>(moment: Field<Moment | null>) =>
  ({
    ...ofInvoiceTable(moment),
    kind: oneOf(['reminder']),
    /** The organisation's day on which it was requested. */
    day,
    /** The number of days after the due day for an automatic reminder; null: a person sent it. */
    step: orNull(count),
  }) satisfies Table

const invitationFields = { company: shortText, inviter: shortText, role: shortText, until: shortText }

const invitationTable = <Moment>(moment: Field<Moment | null>) =>
  ({
    ...emailTable(moment),
    kind: oneOf(['invitation']),
    invitation: documentReference,
    /** The secret of the link, until the email is sent or can no longer be sent. */
    token: orNull(shortText),
    /** BCP 47. */
    language: shortText,
    fields: group(invitationFields, ''),
    replyTo: shortText,
  }) satisfies Table

const noticeFields = { name: shortText, document: shortText, company: shortText }

const noticeTable = <Moment>(moment: Field<Moment | null>) =>
  ({
    ...emailTable(moment),
    kind: oneOf(['notice']),
    /** The person whom the notice is for, and the notice. */
    reader: documentReference,
    notice: documentReference,
    /** The path in the app to which it leads. */
    place: shortText,
    /** BCP 47. */
    language: shortText,
    fields: group(noticeFields, ''),
  }) satisfies Table

/** An invoice on its way to its customer. */
export type InvoiceMessage<Moment> = ValuesOf<ReturnType<typeof invoiceTable<Moment>>>

/** A reminder that an invoice is overdue. */
export type ReminderMessage<Moment> = ValuesOf<ReturnType<typeof reminderTable<Moment>>>

/** The email of an invitation with its link. */
export type InvitationMessage<Moment> = ValuesOf<ReturnType<typeof invitationTable<Moment>>>

/** The email of a notice to a member. */
export type NoticeMessage<Moment> = ValuesOf<ReturnType<typeof noticeTable<Moment>>>

/** Any email of the outbox. */
export type OutboxMessage<Moment> =
  InvoiceMessage<Moment> | ReminderMessage<Moment> | InvitationMessage<Moment> | NoticeMessage<Moment>

const kindOf = (stored: unknown): unknown => (isRecord(stored) ? stored.kind : undefined)

/** A stored email of an invoice, or a reminder of one; missing and odd fields are empty. */
export function parseMessageOfInvoice<Moment>(
  stored: unknown,
  moment: Field<Moment | null>,
): InvoiceMessage<Moment> | ReminderMessage<Moment> {
  return kindOf(stored) === 'reminder'
    ? readFields(reminderTable(moment), stored)
    : readFields(invoiceTable(moment), stored)
}

/** A stored email of any kind, null for a kind of a newer release. Emails without a kind are of invoices. */
export function parseMessage<Moment>(
  stored: unknown,
  moment: Field<Moment | null>,
): OutboxMessage<Moment> | null {
  switch (kindOf(stored)) {
    case undefined:
    case 'invoice':
    case 'reminder':
      return parseMessageOfInvoice(stored, moment)
    case 'invitation':
      return readFields(invitationTable(moment), stored)
    case 'notice':
      return readFields(noticeTable(moment), stored)
    default:
      return null
  }
}
