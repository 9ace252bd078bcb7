import { type ListQuery, firestoreQuery } from './list-query.ts'
import { type Meta, type Stop, keepListening } from './listening.ts'
import type { Denied } from '../server/problem.ts'
import { fromStored } from './stored-values.ts'

/** Converts a stored document into the app's value; it must accept anything a colleague wrote. */
export type Parse<T> = (id: string, data: Record<string, unknown>) => T

const estimate = { serverTimestamps: 'estimate' } as const
const withMetadata = { includeMetadataChanges: true } as const

/** Reports a document at once and at every change; null means that the server says it does not exist. */
export function watchDocument<T>(
  path: string,
  parse: Parse<T>,
  on: (value: T | null, meta: Meta) => void,
  onError: (denied: Denied) => void,
): Stop {
  return keepListening((sdk, heard, failed) => {
    return sdk.onSnapshot(
      sdk.doc(sdk.db, path),
      withMetadata,
      (snapshot) => {
        const data = snapshot.data(estimate)
        const meta = heard(snapshot.metadata)
        // an empty cache says nothing about the server
        if (!data && meta.fromCache) return
        on(data ? parse(snapshot.id, fromStored(sdk, data) as Record<string, unknown>) : null, meta)
      },
      failed,
    )
  }, onError)
}

/**
 * Reports a list at once and at every change; rows that did not change keep their identity. `isPending` says of a row that a
 * write of this device is in it which the server has not answered.
 */
export function watchQuery<T>(
  question: ListQuery,
  parse: (id: string, data: Record<string, unknown>, isPending: boolean) => T,
  on: (rows: T[], meta: Meta) => void,
  onError: (denied: Denied) => void,
): Stop {
  return keepListening(async (sdk, heard, failed) => {
    const parsed = new Map<string, T>()
    return sdk.onSnapshot(
      await firestoreQuery(sdk, question),
      withMetadata,
      (snapshot) => {
        for (const { type, doc } of snapshot.docChanges()) {
          if (type === 'removed') {
            parsed.delete(doc.id)
            continue
          }
          const data = fromStored(sdk, doc.data(estimate)) as Record<string, unknown>
          parsed.set(doc.id, parse(doc.id, data, doc.metadata.hasPendingWrites))
        }
        const rows = snapshot.docs
          .map((doc) => parsed.get(doc.id))
          .filter((row): row is T => row !== undefined)
        on(rows, heard(snapshot.metadata))
      },
      failed,
    )
  }, onError)
}
