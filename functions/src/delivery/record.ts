import { afterEvent, invoicePath, messagePath, type DeliveryMark } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot, type Firestore, type Transaction } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import type { Letter } from './claim.ts'
import type { Message, MessageProblem } from './message.ts'
import { recordSent } from './record-sent.ts'

/** Why a message is where it is, with the provider's own words. */
export interface Setback {
  state: 'failed' | 'queued' | 'unknown'
  problem: MessageProblem
  detail: string
}

/** The provider took it: the message says so, and its invoice becomes Sent where that is a step forward; once, however often it is told. */
export async function recordAccepted(
  letter: Letter,
  providerId: string | null,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const { message, header } = await readBoth(transaction, db, letter)
    if (!message || message.state === 'accepted') return
    acceptedNow(transaction, db, letter, message, header, providerId, Timestamp.fromDate(now()))
  })
}

/** It did not go out, or nobody knows, and why; the invoice's status stays. What the provider has taken stays taken. */
export async function recordSetback(
  letter: Letter,
  setback: Setback,
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const { message, header } = await readBoth(transaction, db, letter)
    if (!message || message.state === 'accepted') return
    setBack(transaction, db, letter, header, setback)
  })
}

/** Writes within a transaction that an email was taken. */
export function acceptedNow(
  transaction: Transaction,
  db: Firestore,
  letter: Letter,
  message: Message,
  header: DocumentSnapshot | null,
  providerId: string | null,
  at: Timestamp,
): void {
  const state = 'accepted'
  const told = { kind: 'processed', at: at.toMillis(), reason: '' } as const
  const recipients = message.recipients.map((recipient) => ({
    email: recipient.email,
    ...afterEvent(recipient, told),
  }))
  transaction.update(db.doc(messagePath(letter.org, letter.message)), {
    ...{ state, acceptedAt: at, providerId, recipients },
    ...{ problem: null, detail: '', ...released },
  })
  if (!header?.exists) return
  mark(transaction, header, { message: letter.message, state })
  recordSent(transaction, db, letter, message, header, at)
}

/** Writes within a transaction that an email did not go out, or that nobody knows. */
export function setBack(
  transaction: Transaction,
  db: Firestore,
  letter: Letter,
  header: DocumentSnapshot | null,
  setback: Setback,
): void {
  transaction.update(db.doc(messagePath(letter.org, letter.message)), { ...setback, ...released })
  if (header?.exists) mark(transaction, header, { message: letter.message, state: setback.state })
}

/** A message and the header of its invoice. */
async function readBoth(transaction: Transaction, db: Firestore, { org, message: id }: Letter) {
  const message = (await transaction.get(db.doc(messagePath(org, id)))).data() as Message | undefined
  const header = message ? await transaction.get(db.doc(invoicePath(org, message.invoice))) : null
  return { message, header }
}

/** Nobody is at work on it any more. */
const released = { holder: null, leaseUntil: null }

/** Shows a message's state on its invoice, if it is the newest one. */
export function mark(transaction: Transaction, header: DocumentSnapshot, delivery: DeliveryMark): void {
  if (header.get('delivery.message') === delivery.message) transaction.update(header.ref, { delivery })
}
