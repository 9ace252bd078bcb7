import { membersPath } from '@covoice/domain'
import type { Firestore, Transaction } from 'firebase-admin/firestore'
import { problem } from '../problem.ts'

/**
 * Throws 'lastOwner' when only `uid` owns the organisation; read in the transaction that removes the
 * ownership.
 */
export async function requireAnotherOwner(
  transaction: Transaction,
  db: Firestore,
  org: string,
  uid: string,
): Promise<void> {
  const owners = await transaction.get(db.collection(membersPath(org)).where('role', '==', 'owner').limit(2))
  if (owners.docs.every((owner) => owner.id === uid)) throw problem('lastOwner')
}
