import { accountCounterPath, counterPath } from '@covoice/domain'
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore'
import * as v from 'valibot'

/** The counter of an organisation's emails of one kind on a day (UTC). */
export function dailyCounter(
  db: Firestore,
  org: string,
  kind: 'emails' | 'notices' | 'invitations' | 'commands' | 'drafts' | 'issued',
  at: Date,
): DocumentReference {
  return db.doc(counterPath(org, `${kind}-${at.toISOString().slice(0, 10)}`))
}

/** The counter of what one account did of a kind on a day (UTC), in whatever organisation. */
export function accountCounter(
  db: Firestore,
  uid: string,
  kind: 'organisations' | 'invitations' | 'commands' | 'drafts' | 'issued',
  at: Date,
): DocumentReference {
  return db.doc(accountCounterPath(uid, `${kind}-${at.toISOString().slice(0, 10)}`))
}

const count = v.fallback(v.number(), 0)

/** The count so far; read within the transaction that increases it, it can't be exceeded. */
export const countIn = (counter: DocumentSnapshot): number => v.parse(count, counter.get('sent'))
