import { parseInvoice, standingOf } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { delivered } from '../invoices/delivered.ts'
import { recordHappening } from '../invoices/history.ts'
import type { OpenMessage } from './message-queue.ts'
import type { InvoiceMessage, ReminderMessage } from './message.ts'

/**
 * Makes an invoice Sent after its email was accepted, and writes it into the history. A reminder changes only
 * the history.
 */
export function recordSent(open: OpenMessage, message: InvoiceMessage | ReminderMessage): void {
  const { related: header } = open
  const at = Timestamp.fromDate(open.at)
  const invoice = parseInvoice(header.id, header.data())
  const standing = standingOf(invoice)
  const sent = message.kind === 'invoice' ? delivered(header, 'emailAccepted', message.askedAt) : null
  if (sent) open.transaction.update(header.ref, { ...sent.header, sentAt: invoice.sentAt ?? at })
  const { by, byName, revision, numberText } = message
  const { from, to } = sent ?? { from: standing, to: standing }
  recordHappening(
    open,
    { invoice: invoice.id, id: open.id },
    {
      ...{ kind: sent ? 'emailed' : 'reminded', from, to, day: null, reason: null },
      ...{ by, byName, at, revision, numberText, cause: 'email' },
    },
  )
}
