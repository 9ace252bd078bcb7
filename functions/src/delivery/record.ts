import { afterEvent, messagePath, type DeliveryMark } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot, type Transaction } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import {
  messageIn,
  subjectPath,
  type Claimed,
  type Letter,
  type Message,
  type MessageProblem,
  type OpenMessage,
} from './message.ts'
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
    const open = await openMessage(transaction, db, letter)
    if (!open || open.message.state === 'accepted') return
    acceptedNow(open, providerId, Timestamp.fromDate(now()))
  })
}

/** It did not go out, or nobody knows, and why; the invoice's status stays. What the provider has taken stays taken. */
export async function recordSetback(
  { letter, holder }: Pick<Claimed, 'letter' | 'holder'>,
  setback: Setback,
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const open = await openMessage(transaction, db, letter)
    // whoever has lost the lease no longer speaks for the message
    if (!open || open.message.state === 'accepted' || open.message.holder !== holder) return
    setBack(open, setback)
  })
}

/** Writes within a transaction that an email was taken. */
export function acceptedNow(open: OpenMessage, providerId: string | null, at: Timestamp): void {
  const { transaction, db, org, id, message, about } = open
  const state = 'accepted'
  const told = { kind: 'processed', at: at.toMillis(), reason: '' } as const
  const recipients = message.recipients.map((recipient) => ({
    email: recipient.email,
    ...afterEvent(recipient, told),
  }))
  transaction.update(db.doc(messagePath(org, id)), {
    ...{ state, acceptedAt: at, providerId, recipients },
    ...{ problem: null, detail: '', ...released, ...withoutSecret(message) },
  })
  mark(transaction, about, { message: id, state })
  if (message.kind !== 'invitation' && about.exists) recordSent({ ...open, message }, at)
}

/** Writes within a transaction that an email did not go out, or that nobody knows. */
export function setBack({ transaction, db, org, id, message, about }: OpenMessage, setback: Setback): void {
  transaction.update(db.doc(messagePath(org, id)), {
    ...setback,
    ...released,
    ...(setback.state === 'queued' ? {} : withoutSecret(message)),
  })
  mark(transaction, about, { message: id, state: setback.state })
}

/** A message with what it is about; null when it isn't there. */
export async function openMessage(
  transaction: Transaction,
  db: Dependencies['db'],
  { org, message: id }: Letter,
): Promise<OpenMessage | null> {
  const message = messageIn(await transaction.get(db.doc(messagePath(org, id))))
  if (!message) return null
  const about = await transaction.get(db.doc(subjectPath(org, message)))
  return { transaction, db, org, id, message, about }
}

/** The link of an invitation is not kept where it won't be sent from again. */
const withoutSecret = ({ kind }: Message) => (kind === 'invitation' ? { token: null } : {})

/** Nobody is at work on it any more. */
const released = { holder: null, leaseUntil: null }

/** Shows a message's state on what it is about, if it is the newest one of that. */
export function mark(transaction: Transaction, about: DocumentSnapshot, delivery: DeliveryMark): void {
  if (about.get('delivery.message') === delivery.message) transaction.update(about.ref, { delivery })
}
