import {
  invoicePath,
  mailTemplate,
  messageId,
  messagePath,
  type DeliveryMark,
  type Revision,
} from '@covoice/domain'
import type { InvoiceContext } from '../commands/context.ts'
import { waiting, type InvoiceMessage } from './message.ts'
import type { SendingConditions } from './sending-conditions.ts'

/** The content, recipients and revision of an email. */
export interface Posting {
  /** Null: the organisation's words, in the customer's language. */
  subject: string | null
  message: string | null
  /** Whether an invoice that was emailed before is emailed again. */
  again: boolean
  post: { to: string[]; cc: string[] }
  revision: Revision
  conditions: SendingConditions
}

/**
 * Writes an email into the outbox, counts it and marks its invoice; an existing id makes the whole
 * transaction fail.
 */
export function queueMessage(
  { transaction, db, org, invoice, command, occasion, askedAt }: InvoiceContext,
  { subject, message: text, again, post, revision, conditions }: Posting,
): void {
  const message = messageId(invoice.id, revision.revision, again ? command : null)
  const words = mailTemplate('invoice', revision.language, conditions.settings.mailTemplates)
  const queued: InvoiceMessage = {
    kind: 'invoice',
    invoice: invoice.id,
    revision: revision.revision,
    numberText: revision.numberText,
    customer: revision.content.customer,
    ...{ by: occasion.by, byName: occasion.byName, at: occasion.at, askedAt },
    subject: subject ?? words.subject,
    message: text ?? words.message,
    ...waiting(post),
  }
  transaction.create(db.doc(messagePath(org, message)), queued)
  transaction.set(conditions.counter, { sent: conditions.sentToday + 1 })
  const delivery: DeliveryMark = { message, state: 'queued' }
  transaction.update(db.doc(invoicePath(org, invoice.id)), { delivery, askedAt })
}
