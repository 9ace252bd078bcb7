import { invoicePath, messagePath, orgPath, type Invoice } from '@covoice/domain'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import type { Place } from '../commands/place.ts'
import { refused } from '../commands/refusal.ts'
import { mostAttempts } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import type { CommandOf } from '../invoices/command.ts'
import { done, refusal, type Outcome } from '../commands/outcome.ts'
import { readAll } from '../read-all.ts'
import { messageIn } from './message.ts'

/** Queues an email again that surely did not go out; one that may have is refused. */
export async function retry(
  transaction: Transaction,
  place: Place,
  { message: id }: CommandOf<'retry'>,
  invoice: Invoice,
  { db }: Dependencies,
): Promise<Outcome> {
  const [stored, organisation] = await readAll(
    transaction,
    db.doc(messagePath(place.org, id)),
    db.doc(orgPath(place.org)),
  )
  if (organisation.get('plan') !== 'subscriber') return refusal(refused('onTrial'))
  if (!isOf(stored, invoice)) return refusal(refused('noSuchMessage'))
  if (stored.get('state') !== 'failed') return refusal(refused('notRetryable'))
  const delivery = { message: id, state: 'queued' } as const
  // a number of its own, or its task would have the name of one that ran
  const attempts = Number(stored.get('attempts')) + 1
  const patience = attempts + mostAttempts
  transaction.update(stored.ref, { state: 'queued', problem: null, detail: '', attempts, patience })
  if (invoice.delivery?.message === id)
    transaction.update(db.doc(invoicePath(place.org, invoice.id)), { delivery })
  return done(invoice)
}

/** Whether a message is there and is this invoice's. */
export function isOf(stored: DocumentSnapshot, { id }: Invoice): boolean {
  const message = messageIn(stored)
  return message !== null && message.kind !== 'invitation' && message.invoice === id
}
