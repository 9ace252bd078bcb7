import { firestoreSdk } from '../device/chunks.ts'
import { type ListQuery, firestoreQuery } from './list-query.ts'
import { problemOf } from '../server/problem.ts'
import { fromStored } from './stored-values.ts'
import type { Parse } from './watching.ts'

/** Reads a document once, from the server if it answers and otherwise from the cache; null when there is none. */
export async function readDocument<T>(path: string, parse: Parse<T>): Promise<T | null> {
  try {
    const sdk = await firestoreSdk()
    const snapshot = await sdk.getDoc(sdk.doc(sdk.db, path))
    const data = snapshot.data({ serverTimestamps: 'estimate' })
    return data ? parse(snapshot.id, fromStored(sdk, data) as Record<string, unknown>) : null
  } catch (error) {
    throw problemOf(error)
  }
}

/** Reads a list once. */
export async function readQuery<T>(question: ListQuery, parse: Parse<T>): Promise<T[]> {
  try {
    const sdk = await firestoreSdk()
    const { docs } = await sdk.getDocs(await firestoreQuery(sdk, question))
    return docs.map((doc) => parse(doc.id, fromStored(sdk, doc.data()) as Record<string, unknown>))
  } catch (error) {
    throw problemOf(error)
  }
}

/** Nobody waits longer than this to learn where a document is. */
const patienceMs = 3_000

/**
 * Where a document of mine is: `server`, `nowhere` (the server has none, or hides it from me), or `underway`
 * while this device has yet to send it or can't ask.
 */
export async function whereIs(path: string): Promise<'server' | 'nowhere' | 'underway'> {
  const sdk = await firestoreSdk()
  const document = sdk.doc(sdk.db, path)
  /** The server refuses to read a missing document, also one that is on its way there. */
  const deniedOrUnderway = () =>
    sdk.getDocFromCache(document).then(
      ({ metadata }) => (metadata.hasPendingWrites ? 'underway' : 'nowhere'),
      () => 'nowhere' as const,
    )
  const asked = sdk.getDocFromServer(document).then(
    (snapshot) =>
      snapshot.metadata.hasPendingWrites ? 'underway' : snapshot.exists() ? 'server' : 'nowhere',
    (error: unknown) => (problemOf(error).problem === 'denied' ? deniedOrUnderway() : 'underway'),
  )
  const late = new Promise<'underway'>((resolve) => setTimeout(resolve, patienceMs, 'underway'))
  return Promise.race([asked, late])
}
