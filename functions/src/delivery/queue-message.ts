import { mailTemplate, messageId, messagePath, type DeliveryMark, type Revision } from '@covoice/domain'
import type { Firestore, Transaction } from 'firebase-admin/firestore'
import type { Place } from '../commands/place.ts'
import type { Occasion } from '../occasion.ts'
import type { CommandOf } from '../invoices/command.ts'
import { waiting, type InvoiceMessage } from './message.ts'
import type { PostOffice } from './post-office.ts'

/** What is sent, to whom, at whose wish. */
export interface Posting {
  command: CommandOf<'send'>
  post: { to: string[]; cc: string[] }
  revision: Revision
  office: PostOffice
  occasion: Occasion
}

/** Writes an email into the outbox and counts it; an id that is there already makes the whole transaction fail. */
export function queueMessage(
  transaction: Transaction,
  db: Firestore,
  { org, invoice, command: id }: Place,
  { command, post, revision, office, occasion }: Posting,
): DeliveryMark {
  const message = messageId(invoice, revision.revision, command.again ? id : null)
  const words = mailTemplate('invoice', revision.language, office.settings.get('mailTemplates'))
  const queued: InvoiceMessage = {
    kind: 'invoice',
    invoice,
    revision: revision.revision,
    numberText: revision.numberText,
    customer: revision.content.customer,
    by: occasion.by,
    byName: occasion.byName,
    at: occasion.at,
    askedAt: command.createdAt,
    subject: command.subject ?? words.subject,
    message: command.message ?? words.message,
    ...waiting(post),
  }
  transaction.create(db.doc(messagePath(org, message)), queued)
  transaction.set(office.counter, { sent: office.sentToday + 1 })
  return { message, state: 'queued' }
}
