import { invoicePath, messagePath, type Invoice } from '@covoice/domain'
import type { Transaction } from 'firebase-admin/firestore'
import type { Place } from '../commands/place.ts'
import { refused } from '../commands/refusal.ts'
import type { Occasion } from '../occasion.ts'
import type { Dependencies } from '../dependencies.ts'
import type { CommandOf } from '../invoices/command.ts'
import { done, refusal, type Outcome } from '../commands/outcome.ts'
import { readAll } from '../read-all.ts'
import { acceptedNow, setBack } from './record.ts'
import { isOf } from './retry.ts'
import { messageIn } from './message.ts'

/** A person says what became of an email of which nobody knows whether it went out: it arrived, or it may go out again. */
export async function settle(
  transaction: Transaction,
  place: Place,
  { message: id, arrived }: CommandOf<'settle'>,
  invoice: Invoice,
  { at }: Occasion,
  { db }: Dependencies,
): Promise<Outcome> {
  const [stored, header] = await readAll(
    transaction,
    db.doc(messagePath(place.org, id)),
    db.doc(invoicePath(place.org, invoice.id)),
  )
  const message = messageIn(stored)
  if (!message || !isOf(stored, invoice)) return refusal(refused('noSuchMessage'))
  if (stored.get('state') !== 'unknown') return refusal(refused('notRetryable'))
  const letter = { org: place.org, message: id }
  if (arrived) acceptedNow(transaction, db, letter, message, header, null, at)
  else
    setBack(transaction, db, letter, message, header, { state: 'failed', problem: 'notArrived', detail: '' })
  return done(invoice)
}
