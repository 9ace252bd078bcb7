import {
  invitationPath,
  invoicePath,
  queuedRecipient,
  type Day,
  type Invoice,
  type MailField,
  type MessageProblem,
  type MessageState,
  type RecipientDelivery,
} from '@covoice/domain'
import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'

/** The state of an email. */
interface Progress {
  state: MessageState
  attempts: number
  /** The allowed attempts; a person's retry gives it more. */
  patience?: number
  /** The worker that has it, and the end of its lease. */
  holder: string | null
  leaseUntil: Timestamp | null
  problem: MessageProblem | null
  /** The provider's words, for support. */
  detail: string
  /** The provider that was asked; missing before that, and in messages from before there was a choice. */
  provider?: { name: string; reportsEvents: boolean }
  providerId: string | null
  acceptedAt: Timestamp | null
  /** To first, then Cc. */
  recipients: (RecipientDelivery & { email: string })[]
}

interface Email extends Progress {
  by: string
  byName: string
  /** When the server queued it. */
  at: Timestamp
  to: string[]
  cc: string[]
  subject: string
  message: string
}

interface OfInvoice extends Email {
  invoice: string
  revision: number
  numberText: string
  customer: string | null
}

/** An invoice on its way to its customer. */
export interface InvoiceMessage extends OfInvoice {
  kind: 'invoice'
  /** When its sender requested it. */
  askedAt: Timestamp
}

/** A reminder that an invoice is overdue. */
export interface ReminderMessage extends OfInvoice {
  kind: 'reminder'
  /** The organisation's day on which it was requested. */
  day: Day
  /** The number of days after the due day for an automatic reminder; null: a person sent it. */
  step: number | null
}

/** The email of an invitation with its link. */
export interface InvitationMessage extends Email {
  kind: 'invitation'
  invitation: string
  /** The secret of the link, until the email is sent or can no longer be sent. */
  token: string | null
  /** BCP 47. */
  language: string
  fields: Record<Exclude<MailField<'invitation'>, 'link'>, string>
  replyTo: string
}

/** One email in the outbox: its content is fixed when it is requested, the other fields are its state. */
export type Message = InvoiceMessage | ReminderMessage | InvitationMessage

/** A newly requested email. */
export function waiting({ to, cc }: { to: string[]; cc: string[] }): Progress & Pick<Email, 'to' | 'cc'> {
  return {
    ...{ to, cc, state: 'queued', attempts: 0, holder: null, leaseUntil: null },
    ...{ problem: null, detail: '', providerId: null, acceptedAt: null },
    recipients: [...to, ...cc].map((email) => ({ email, ...queuedRecipient() })),
  }
}

/** A stored email; null when it is missing. Emails without a kind are of invoices. */
export function messageIn(stored: DocumentSnapshot): Message | null {
  const data = stored.data()
  return data ? ({ kind: 'invoice', ...data } as Message) : null
}

/** A stored email or reminder of an invoice; null when it is missing or another invoice's. */
export function messageOf(
  { id }: Invoice,
  stored: DocumentSnapshot,
): InvoiceMessage | ReminderMessage | null {
  const message = messageIn(stored)
  return message !== null && message.kind !== 'invitation' && message.invoice === id ? message : null
}

/** The path of an email's subject, which shows its state. */
export function subjectPath(org: string, message: Message): string {
  return message.kind === 'invitation'
    ? invitationPath(org, message.invitation)
    : invoicePath(org, message.invoice)
}
