import { emailEntryId, parseInvoice, standingOf } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { delivered } from '../invoices/delivered.ts'
import { recordFact } from '../invoices/history.ts'
import type { OpenMessage } from './message-queue.ts'
import type { InvoiceMessage, ReminderMessage } from './message.ts'

/**
 * Makes an invoice Sent after its email was accepted, and writes it into the history, before the other writes
 * of the transaction. A reminder changes only the history.
 */
export async function recordSent(
  open: OpenMessage,
  message: InvoiceMessage | ReminderMessage,
): Promise<void> {
  const { related: header } = open
  const at = Timestamp.fromDate(open.at)
  const invoice = parseInvoice(header.id, header.data())
  const standing = standingOf(invoice)
  const sent = message.kind === 'invoice' ? delivered(header, 'emailAccepted', message.askedAt) : null
  const { by, byName, revision, numberText } = message
  const { from, to } = sent ?? { from: standing, to: standing }
  await recordFact(
    open,
    { invoice: invoice.id, id: emailEntryId(open.id) },
    {
      ...{ kind: sent ? 'emailed' : 'reminded', from, to, day: null, reason: null },
      ...{ by, byName, at, revision, numberText, cause: 'email' },
    },
  )
  if (sent) open.transaction.update(header.ref, { ...sent.header, sentAt: invoice.sentAt ?? at })
}
