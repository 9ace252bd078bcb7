import {
  afterDelivery,
  parseInvoice,
  standingOf,
  type Invoice,
  type InvoiceServerFields,
} from '@covoice/domain'
import { Timestamp, type DocumentSnapshot, type Firestore, type Transaction } from 'firebase-admin/firestore'
import { recordHappening } from '../invoices/history.ts'
import type { Letter } from './claim.ts'
import type { InvoiceMessage, ReminderMessage } from './message.ts'

/**
 * Makes an invoice Sent after its email was taken, and writes it into the history: money that has moved stays, and so
 * does a status that a person chose after the email was asked for. While it is edited, the status waits for its end.
 * A reminder changes nothing but the history.
 */
export function recordSent(
  transaction: Transaction,
  db: Firestore,
  { org, message: id }: Letter,
  message: InvoiceMessage | ReminderMessage,
  header: DocumentSnapshot,
  at: Timestamp,
): void {
  const invoice = parseInvoice(header.id, header.data())
  const from = standingOf(invoice)
  const stays = message.kind === 'reminder' || isOvertaken(header, message)
  const to = stays ? from : afterDelivery(from, 'emailAccepted')
  if (message.kind === 'invoice')
    transaction.update(header.ref, { ...statusOf(invoice, from, to), sentAt: invoice.sentAt ?? at })
  const { by, byName, revision, numberText } = message
  recordHappening(
    transaction,
    db,
    { org, invoice: invoice.id, command: id },
    { kind: message.kind === 'reminder' ? 'reminded' : 'emailed', from, to, day: null, reason: null },
    { by, byName, at },
    { revision, numberText },
    'email',
  )
}

function isOvertaken(header: DocumentSnapshot, { askedAt }: InvoiceMessage): boolean {
  const chosenAt: unknown = header.get('statusAskedAt')
  return chosenAt instanceof Timestamp && chosenAt.valueOf() > askedAt.valueOf()
}

function statusOf(
  { content }: Invoice,
  from: Invoice['status'],
  to: Invoice['status'],
): Partial<InvoiceServerFields> {
  if (from === to) return {}
  return content === 'open' ? { statusBefore: to } : { status: to }
}
