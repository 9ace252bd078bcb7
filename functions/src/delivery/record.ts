import { afterEvent, messagePath, type DeliveryMark } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot, type Firestore, type Transaction } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import type { Claimed, Letter } from './claim.ts'
import { messageIn, subjectPath, type Message, type MessageProblem } from './message.ts'
import { recordSent } from './record-sent.ts'

/** Why a message is where it is, with the provider's own words. */
export interface Setback {
  state: 'failed' | 'queued' | 'unknown'
  problem: MessageProblem
  detail: string
}

/** The provider took it: the message says so, and an invoice becomes Sent where that is a step forward; once, however often it is told. */
export async function recordAccepted(
  letter: Letter,
  providerId: string | null,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const { message, about } = await readBoth(transaction, db, letter)
    if (!message || message.state === 'accepted') return
    acceptedNow(transaction, db, letter, message, about, providerId, Timestamp.fromDate(now()))
  })
}

/** It did not go out, or nobody knows, and why; the invoice's status stays. What the provider has taken stays taken. */
export async function recordSetback(
  { letter, holder }: Pick<Claimed, 'letter' | 'holder'>,
  setback: Setback,
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const { message, about } = await readBoth(transaction, db, letter)
    // whoever has lost the lease no longer speaks for the message
    if (!message || message.state === 'accepted' || message.holder !== holder) return
    setBack(transaction, db, letter, message, about, setback)
  })
}

/** Writes within a transaction that an email was taken. */
export function acceptedNow(
  transaction: Transaction,
  db: Firestore,
  letter: Letter,
  message: Message,
  about: DocumentSnapshot,
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
    ...{ problem: null, detail: '', ...released, ...withoutSecret(message) },
  })
  mark(transaction, about, { message: letter.message, state })
  if (message.kind !== 'invitation' && about.exists) recordSent(transaction, db, letter, message, about, at)
}

/** Writes within a transaction that an email did not go out, or that nobody knows. */
export function setBack(
  transaction: Transaction,
  db: Firestore,
  letter: Letter,
  message: Message,
  about: DocumentSnapshot,
  setback: Setback,
): void {
  transaction.update(db.doc(messagePath(letter.org, letter.message)), {
    ...setback,
    ...released,
    ...(setback.state === 'queued' ? {} : withoutSecret(message)),
  })
  mark(transaction, about, { message: letter.message, state: setback.state })
}

/** A message and the document that it is about. */
async function readBoth(
  transaction: Transaction,
  db: Firestore,
  { org, message: id }: Letter,
): Promise<{ message: Message; about: DocumentSnapshot } | { message: null; about: null }> {
  const message = messageIn(await transaction.get(db.doc(messagePath(org, id))))
  if (!message) return { message, about: null }
  return { message, about: await transaction.get(db.doc(subjectPath(org, message))) }
}

/** The link of an invitation is not kept where it won't be sent from again. */
const withoutSecret = ({ kind }: Message) => (kind === 'invitation' ? { token: null } : {})

/** Nobody is at work on it any more. */
const released = { holder: null, leaseUntil: null }

/** Shows a message's state on what it is about, if it is the newest one of that. */
export function mark(transaction: Transaction, about: DocumentSnapshot, delivery: DeliveryMark): void {
  if (about.get('delivery.message') === delivery.message) transaction.update(about.ref, { delivery })
}
