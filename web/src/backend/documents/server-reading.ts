import { firestoreSdk } from '../device/chunks.ts'
import { BackendProblem, problemOf } from '../server/problem.ts'
import { firestoreQuery, type ListQuery } from './list-query.ts'
import { fromStored } from './stored-values.ts'

type Fields = Record<string, unknown>

/** A document as the server has it; null when there is none. Throws when the server does not answer, or refuses. */
export async function documentFromServer(path: string): Promise<Fields | null> {
  const sdk = await firestoreSdk()
  const snapshot = await sdk.getDocFromServer(sdk.doc(sdk.db, path)).catch((error: unknown) => {
    throw problemOf(error)
  })
  const data = snapshot.data()
  return data ? (fromStored(sdk, data) as Fields) : null
}

/** The documents of a list by their ids, as the server has them. */
export async function listFromServer(question: ListQuery): Promise<Map<string, Fields>> {
  const sdk = await firestoreSdk()
  const { docs, metadata } = await sdk.getDocs(await firestoreQuery(sdk, question))
  if (metadata.fromCache) throw new BackendProblem('offline')
  return new Map(docs.map((doc) => [doc.id, fromStored(sdk, doc.data()) as Fields]))
}

/** Resolves when the server has answered everything that this device had to send. */
export async function everythingAnswered(): Promise<void> {
  const { db, waitForPendingWrites } = await firestoreSdk()
  await waitForPendingWrites(db)
}
