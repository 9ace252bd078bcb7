import { invoicePath, markAfterReminder, type Invoice } from '@covoice/domain'
import type { Transaction } from 'firebase-admin/firestore'
import type { Place } from '../commands/place.ts'
import type { Occasion } from '../occasion.ts'
import type { Dependencies } from '../dependencies.ts'
import type { CommandOf } from '../invoices/command.ts'
import { done, refusal, type Outcome } from '../commands/outcome.ts'
import { byHand, queueReminder } from './queue-reminder.ts'

/** Reminds a customer of an overdue invoice at a person's wish, once a day. */
export async function remind(
  transaction: Transaction,
  { org }: Place,
  { createdAt: askedAt }: CommandOf<'remind'>,
  invoice: Invoice,
  occasion: Occasion,
  { db }: Dependencies,
): Promise<Outcome> {
  const queued = await queueReminder(transaction, db, org, invoice, occasion, byHand)
  if ('kind' in queued) return refusal(queued)
  transaction.update(db.doc(invoicePath(org, invoice.id)), {
    delivery: markAfterReminder(invoice.delivery, queued),
    askedAt,
  })
  return done(invoice)
}
