import { counterPath } from '@covoice/domain'
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore'
import * as v from 'valibot'

/** Where it is counted how many emails of a kind an organisation has asked for on a day (UTC). */
export function dailyCounter(
  db: Firestore,
  org: string,
  kind: 'emails' | 'invitations',
  at: Date,
): DocumentReference {
  return db.doc(counterPath(org, `${kind}-${at.toISOString().slice(0, 10)}`))
}

const count = v.fallback(v.number(), 0)

/** How many were counted so far; read within the transaction that adds one, nothing gets past it. */
export const countIn = (counter: DocumentSnapshot): number => v.parse(count, counter.get('sent'))
