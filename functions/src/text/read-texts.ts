import { invoicePath, limits, parseTextBytes, textStatePath, textUpdatesPath } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot, type Firestore } from 'firebase-admin/firestore'
import * as Y from 'yjs'
import { textsKnownMs, textUpdatesAtOnce } from '../config.ts'
import { begunKeys, dropWaiting } from './begun-texts.ts'
import { mergeUpdates, replayed, type Merged } from './merge-updates.ts'
import { readStoredTexts, type StoredText } from './stored-texts.ts'
import { readStraySeeds } from './stray-seeds.ts'
import type { TextsPlace } from './texts-place.ts'

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
  /** Whether changes that wait for something else in vain are left out of the merged texts. */
  isDropped: boolean
  /** Whether no more texts are merged, because their state would be too large; then nothing below was read. */
  isFull: boolean
  stored: ReadonlyMap<string, StoredText>
  /** Beginnings of texts that have not begun. */
  stray: readonly DocumentSnapshot[]
}

/**
 * Reads an invoice's texts; null where there is nothing to merge, and where the content takes no change. `some` leaves out the
 * texts that nobody has changed since the state was written. Read-only, so that nobody who types waits for a lock.
 */
export function readTexts(
  { org, invoice }: TextsPlace,
  db: Firestore,
  which: 'some' | 'all',
): Promise<ReadTexts | null> {
  return db.runTransaction(
    async (transaction) => {
      const [header, state] = await transaction.getAll(
        db.doc(invoicePath(org, invoice)),
        db.doc(textStatePath(org, invoice)),
      )
      if (!header || !state || header.get('content') !== 'open') return null
      const since = which === 'all' ? null : knownSince(state)
      const oldest = db.collection(textUpdatesPath(org, invoice)).orderBy('at').limit(textUpdatesAtOnce)
      const updates = (await transaction.get(oldest)).docs
      const known = parseTextBytes(state.data())
      const wasFull = state.get('isFull') === true
      const merged = mergeUpdates(
        known,
        wasFull ? [] : updates.map((update) => ({ id: update.id, data: parseTextBytes(update.data()) })),
      )
      const isAll = updates.length < textUpdatesAtOnce && merged.left.length === 0
      const { texts } = merged
      // what arrived out of order may find what it stands on within a minute
      const isDropped = isAll && isOld(state, header.readTime) && dropWaiting(texts, known)
      const isFull = wasFull || isTooLarge(merged)
      if (isFull)
        return {
          header,
          state,
          known,
          updates,
          isAll,
          merged,
          isDropped,
          isFull,
          stored: new Map(),
          stray: [],
        }
      const stray = isAll ? await readStraySeeds(transaction, db, { org, invoice, texts, since }) : []
      if (updates.length + stray.length === 0 && known === null) return null
      const wanted = { header, keys: begunKeys(texts), typed: typedKeys(known, texts), since }
      const stored = await readStoredTexts(transaction, db, wanted)
      return { header, state, known, updates, isAll, merged, isDropped, isFull, stored, stray }
    },
    { readOnly: true },
  )
}

/** Whether changes make the state too large, whatever the documents have. */
const isTooLarge = ({ merged, texts }: Merged): boolean =>
  merged.length > 0 && Y.encodeStateAsUpdate(texts).length > limits.textStateBytes

/** Until when a state certainly knows what was written; null where nobody knows. */
function knownSince(state: DocumentSnapshot): Timestamp | null {
  const at = knownAt(state)
  return at && Timestamp.fromMillis(at.toMillis() - textsKnownMs)
}

function knownAt(state: DocumentSnapshot): Timestamp | null {
  const at: unknown = state.get('at')
  return at instanceof Timestamp ? at : null
}

/** Whether a state was written so long ago that nothing which was stored before it is still to come. */
function isOld(state: DocumentSnapshot, now: Timestamp): boolean {
  const at = knownAt(state)
  return at !== null && at.toMillis() + textsKnownMs < now.toMillis()
}

/** The texts that are others than in the state. */
function typedKeys(known: Uint8Array | null, texts: Y.Doc): Set<string> {
  const before = replayed(known, [])
  const isTyped = (key: string) =>
    !before.share.has(key) || before.getText(key).toJSON() !== texts.getText(key).toJSON()
  return new Set([...texts.share.keys()].filter(isTyped))
}
