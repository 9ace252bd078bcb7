import { invoicePath, parseTextBytes, textStatePath, textUpdatesPath } from '@covoice/domain'
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore'
import { textUpdatesAtOnce } from '../config.ts'
import { mergeUpdates, type Merged } from './merge-updates.ts'
import { readStoredTexts, type StoredText } from './stored-texts.ts'

/** An open invoice's texts at one moment: merged, and as the documents have them. */
export interface ReadTexts {
  header: DocumentSnapshot
  state: DocumentSnapshot
  /** The stored state before these changes, null for none. */
  known: Uint8Array | null
  /** The oldest changes that the state lacks. */
  updates: readonly DocumentSnapshot[]
  /** Whether these are all of them. */
  isAll: boolean
  merged: Merged
  stored: ReadonlyMap<string, StoredText>
}

/**
 * Reads an invoice's texts; null where there is nothing to merge, and where the content takes no change. Read-only, so that
 * nobody who types waits for a lock.
 */
export function readTexts(
  { org, invoice }: { org: string; invoice: string },
  db: Firestore,
): Promise<ReadTexts | null> {
  return db.runTransaction(
    async (transaction) => {
      const [header, state] = await transaction.getAll(
        db.doc(invoicePath(org, invoice)),
        db.doc(textStatePath(org, invoice)),
      )
      if (!header || !state || header.get('content') !== 'open') return null
      const oldest = db.collection(textUpdatesPath(org, invoice)).orderBy('at').limit(textUpdatesAtOnce)
      const updates = (await transaction.get(oldest)).docs
      const known = parseTextBytes(state.data())
      if (updates.length === 0 && known === null) return null
      const merged = mergeUpdates(
        known,
        updates.map((update) => ({ id: update.id, data: parseTextBytes(update.data()) })),
      )
      const keys = [...merged.texts.share.keys()]
      const stored = await readStoredTexts(transaction, db, { header, keys })
      const isAll = updates.length < textUpdatesAtOnce
      return { header, state, known, updates, isAll, merged, stored }
    },
    { readOnly: true },
  )
}
