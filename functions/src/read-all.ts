import type { DocumentReference, DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore'

/** Reads several documents in one round trip: as many snapshots as references, in their order. */
export async function readAll<R extends DocumentReference[]>(
  reader: Transaction | Firestore,
  ...references: R
): Promise<{ [K in keyof R]: DocumentSnapshot }> {
  return (await reader.getAll(...references)) as { [K in keyof R]: DocumentSnapshot }
}
