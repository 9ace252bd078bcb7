import {
  invitationPath,
  invoicePath,
  queuedRecipient,
  type Day,
  type Invoice,
  type MailField,
} from '@covoice/domain'
import type { MessageState, RecipientDelivery } from '@covoice/domain'
import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'

/** Why an email did not go out. */
export type MessageProblem =
  | 'refusedByProvider'
  | 'providerBusy'
  | 'answerLost'
  | 'died'
  | 'serverFailed'
  | 'notArrived'
  /** What it was about was done or taken back before it left. */
  | 'withdrawn'

/** How far an email has come. */
interface Progress {
  state: MessageState
  attempts: number
  /** How many attempts it gets; a person who retries gives it more. */
  patience?: number
  /** Who is at work on it, and until when nobody else may be. */
  holder: string | null
  leaseUntil: Timestamp | null
  problem: MessageProblem | null
  /** What the provider said, for who looks into it. */
  detail: string
  /** Who was asked to take it; missing while nobody was, and in messages of before there was a choice. */
  provider?: { name: string; reportsEvents: boolean }
  providerId: string | null
  acceptedAt: Timestamp | null
  /** To first, then Cc. */
  recipients: (RecipientDelivery & { email: string })[]
}

interface Email extends Progress {
  by: string
  byName: string
  /** When the server took it. */
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
  /** When its sender asked. */
  askedAt: Timestamp
}

/** A reminder that an invoice is overdue. */
export interface ReminderMessage extends OfInvoice {
  kind: 'reminder'
  /** The organisation's day on which it was sent. */
  day: Day
  /** So many days after the due day it goes out by itself; null: a person sent it. */
  step: number | null
}

/** The link of an invitation on its way to whom it is for. */
export interface InvitationMessage extends Email {
  kind: 'invitation'
  invitation: string
  /** The secret of the link, until the email has left or can't any more. */
  token: string | null
  /** BCP 47. */
  language: string
  fields: Record<Exclude<MailField<'invitation'>, 'link'>, string>
  replyTo: string
}

/** One email as it waits in the outbox: what it says is fixed when it is asked for, the rest tells what became of it. */
export type Message = InvoiceMessage | ReminderMessage | InvitationMessage

/** An email that nobody has worked on yet. */
export function waiting({ to, cc }: { to: string[]; cc: string[] }): Progress & Pick<Email, 'to' | 'cc'> {
  return {
    ...{ to, cc, state: 'queued', attempts: 0, holder: null, leaseUntil: null },
    ...{ problem: null, detail: '', providerId: null, acceptedAt: null },
    recipients: [...to, ...cc].map((email) => ({ email, ...queuedRecipient() })),
  }
}

/** A stored email; null when it isn't there. Before there were kinds, all were of invoices. */
export function messageIn(stored: DocumentSnapshot): Message | null {
  const data = stored.data()
  return data ? ({ kind: 'invoice', ...data } as Message) : null
}

/** A stored email of an invoice or a reminder of it; null when it isn't there or another invoice's. */
export function messageOf(
  { id }: Invoice,
  stored: DocumentSnapshot,
): InvoiceMessage | ReminderMessage | null {
  const message = messageIn(stored)
  return message !== null && message.kind !== 'invitation' && message.invoice === id ? message : null
}

/** Where the document is that an email is about, which shows how far it has come. */
export function subjectPath(org: string, message: Message): string {
  return message.kind === 'invitation'
    ? invitationPath(org, message.invitation)
    : invoicePath(org, message.invoice)
}
