import {
  invitationPath,
  invoicePath,
  noticePath,
  parseMessage,
  queuedRecipient,
  type InvitationMessage as StoredInvitationMessage,
  type Invoice,
  type InvoiceMessage as StoredInvoiceMessage,
  type NoticeMessage as StoredNoticeMessage,
  type OutboxMessage,
  type ReminderMessage as StoredReminderMessage,
} from '@covoice/domain'
import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import { timestamp } from '../stored-times.ts'

/** An invoice on its way to its customer. */
export type InvoiceMessage = StoredInvoiceMessage<Timestamp>

/** A reminder that an invoice is overdue. */
export type ReminderMessage = StoredReminderMessage<Timestamp>

/** The email of an invitation with its link. */
export type InvitationMessage = StoredInvitationMessage<Timestamp>

/** The email of a notice to a member. */
export type NoticeMessage = StoredNoticeMessage<Timestamp>

/** One email in the outbox: its content is fixed when it is requested, the other fields are its state. */
export type Message = OutboxMessage<Timestamp>

/** The addresses of an email and its state. */
type Progress = Pick<
  InvoiceMessage,
  | ('to' | 'cc' | 'recipients' | 'state' | 'attempts' | 'patience' | 'holder' | 'leaseUntil')
  | ('problem' | 'detail' | 'provider' | 'providerId' | 'acceptedAt')
>

/** A newly requested email. */
export function waiting({ to, cc }: { to: string[]; cc: string[] }): Progress {
  return {
    ...{ to, cc, state: 'queued', attempts: 0, patience: null, holder: null, leaseUntil: null },
    ...{ problem: null, detail: '', provider: null, providerId: null, acceptedAt: null },
    recipients: [...to, ...cc].map((email) => ({ email, ...queuedRecipient() })),
  }
}

/** A stored email; null when it is missing, or of a kind of a newer release. */
export function messageIn(stored: DocumentSnapshot): Message | null {
  return stored.exists ? parseMessage(stored.data(), timestamp) : null
}

/** Whether an email is an invoice or a reminder of one: its customer gets it. */
export const isOfInvoice = (message: Message): message is InvoiceMessage | ReminderMessage =>
  message.kind === 'invoice' || message.kind === 'reminder'

/** A stored email or reminder of an invoice; null when it is missing or another invoice's. */
export function messageOf(
  { id }: Invoice,
  stored: DocumentSnapshot,
): InvoiceMessage | ReminderMessage | null {
  const message = messageIn(stored)
  return message !== null && isOfInvoice(message) && message.invoice === id ? message : null
}

/** The path of an email's subject, which shows its state. */
export function subjectPath(org: string, message: Message): string {
  switch (message.kind) {
    case 'invoice':
    case 'reminder':
      return invoicePath(org, message.invoice)
    case 'invitation':
      return invitationPath(org, message.invitation)
    case 'notice':
      return noticePath(org, message.reader, message.notice)
  }
}
