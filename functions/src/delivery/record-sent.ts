import { parseInvoice, standingOf } from '@covoice/domain'
import type { DocumentSnapshot, Firestore, Timestamp, Transaction } from 'firebase-admin/firestore'
import { delivered } from '../invoices/delivered.ts'
import { recordHappening } from '../invoices/history.ts'
import type { Letter } from './claim.ts'
import type { InvoiceMessage, ReminderMessage } from './message.ts'

/** Makes an invoice Sent after its email was taken, and writes it into the history. A reminder changes nothing but the history. */
export function recordSent(
  transaction: Transaction,
  db: Firestore,
  { org, message: id }: Letter,
  message: InvoiceMessage | ReminderMessage,
  header: DocumentSnapshot,
  at: Timestamp,
): void {
  const invoice = parseInvoice(header.id, header.data())
  const standing = standingOf(invoice)
  const sent = message.kind === 'invoice' ? delivered(header, 'emailAccepted', message.askedAt) : null
  if (sent) transaction.update(header.ref, { ...sent.header, sentAt: invoice.sentAt ?? at })
  const { by, byName, revision, numberText } = message
  const { from, to } = sent ?? { from: standing, to: standing }
  recordHappening(
    transaction,
    db,
    { org, invoice: invoice.id, command: id },
    { kind: sent ? 'emailed' : 'reminded', from, to, day: null, reason: null },
    { by, byName, at },
    { revision, numberText },
    'email',
  )
}
