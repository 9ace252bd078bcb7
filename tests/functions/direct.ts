import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import type { Dependencies } from '../../functions/src/dependencies.ts'
import { environment } from '../support/environment.ts'
import { retryingClosed } from '../../functions/src/closed-transactions.ts'

/** A project that no deployed function watches: here the tests alone run handlers, as often and as late as they like. */
export const project = `${environment.project}-direct`

/** Its database, with the server's rights. */
export const db = retryingClosed(getFirestore(initializeApp({ projectId: project }, project)))

/** What handlers get in production, except for the database and what a test replaces. */
export function deps(replaced: Partial<Dependencies> = {}): Dependencies {
  return { db, now: () => new Date(), step: () => Promise.resolve(), ...replaced }
}

/** The data of a document; fails when there is none. */
export async function dataOf(path: string): Promise<Record<string, unknown>> {
  const snapshot = await db.doc(path).get()
  const data = snapshot.data()
  if (!data) throw new Error(`${path} does not exist`)
  return data
}

/** The documents of a collection, by id. */
export async function documentsIn(path: string): Promise<Record<string, Record<string, unknown>>> {
  const found = await db.collection(path).get()
  return Object.fromEntries(found.docs.map((document) => [document.id, document.data()]))
}
