import { firestoreSdk } from '../device/chunks.ts'
import { BackendProblem } from '../server/problem.ts'
import { type Tracking, trackWrite } from './saving.ts'
import { toStored } from './stored-values.ts'

type Sdk = Awaited<ReturnType<typeof firestoreSdk>>

/** In a dotted path: the id of the signed-in person. */
export const ownId = '{me}'

/** Fields of one document; keys may be dotted paths with `ownId` in them, `erased` deletes a field. */
export interface Change {
  path: string
  fields: Record<string, unknown>
  /** Fields that follow: they are awaited while the write counts as pending. */
  beside?: Promise<Record<string, unknown>>
}

/** A document to create. */
export interface NewDocument {
  path: string
  data: Record<string, unknown>
}

/** Firestore takes 500 writes in one batch; a document with two server timestamps counts as one. */
const batchLimit = 500

/** The uid of the signed-in person; throws `signedOut`. */
export function author({ auth }: Sdk): string {
  if (!auth.currentUser) throw new BackendProblem('signedOut')
  return auth.currentUser.uid
}

/** Fields with their author and time. */
export function signed(sdk: Sdk, fields: Record<string, unknown>): Record<string, unknown> {
  const me = author(sdk)
  const stored = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key.replace(ownId, me), toStored(sdk, value)]),
  )
  return { ...stored, changedBy: me, changedAt: sdk.serverTimestamp() }
}

/** Writes fields of an existing document; resolves when the server accepted, and waits for the network when there is none. */
export function writeFields(
  path: string,
  fields: Record<string, unknown>,
  tracking: Tracking = {},
  beside?: Change['beside'],
): Promise<void> {
  const write = async () => {
    const [sdk, others] = await Promise.all([firestoreSdk(), beside])
    await sdk.updateDoc(sdk.doc(sdk.db, path), signed(sdk, { ...fields, ...others }))
  }
  return trackWrite(path, write, tracking)
}

/** Writes fields of several existing documents: all or none. */
export function writeTogether(changes: readonly Change[], tracking: Tracking = {}): Promise<void> {
  const write = async () => {
    const [sdk, ...besides] = await Promise.all([firestoreSdk(), ...changes.map(({ beside }) => beside)])
    const batch = sdk.writeBatch(sdk.db)
    for (const [index, { path, fields }] of changes.entries())
      batch.update(sdk.doc(sdk.db, path), signed(sdk, { ...fields, ...besides[index] }))
    await batch.commit()
  }
  return trackWrite(changes[0]?.path ?? '', write, tracking)
}

/**
 * Creates documents, signed with author and time. The first 500 are written all or none; the rest follow in
 * order.
 */
export function createDocuments(documents: readonly NewDocument[], tracking: Tracking = {}): Promise<void> {
  const write = async () => {
    const sdk = await firestoreSdk()
    const commits: Promise<void>[] = []
    for (let start = 0; start < documents.length; start += batchLimit) {
      const batch = sdk.writeBatch(sdk.db)
      for (const { path, data } of documents.slice(start, start + batchLimit)) {
        const change = signed(sdk, data)
        batch.set(sdk.doc(sdk.db, path), {
          ...change,
          createdBy: change.changedBy,
          createdAt: change.changedAt,
        })
      }
      commits.push(batch.commit())
    }
    await Promise.all(commits).catch(async (error: unknown) => {
      if (!(await wasAccepted(sdk, documents[0]?.path))) throw error
    })
  }
  return trackWrite(documents[0]?.path ?? '', write, { ...tracking, creates: true })
}

/** Whether a refused creation was sent twice: the first one arrived, and the document has changed since. */
async function wasAccepted(sdk: Sdk, path: string | undefined): Promise<boolean> {
  if (path === undefined) return false
  const stored = await sdk.getDocFromServer(sdk.doc(sdk.db, path)).catch(() => null)
  return stored?.get('createdBy') === author(sdk)
}
