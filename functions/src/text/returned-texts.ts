import { parseTextBytes, textKey, textStatePath, type TextPlace } from '@covoice/domain'
import { Timestamp, type DocumentReference } from 'firebase-admin/firestore'
import * as Y from 'yjs'
import type { OrgTransaction } from '../org-transaction.ts'
import { changeText } from './change-text.ts'

/** Texts that a transaction brings back, each with its place. */
export type ReturnedText = TextPlace & { text: string }

/**
 * Reads the state of an invoice's merged texts, and gives a function that brings earlier texts back into it, in the same
 * transaction: an open tab then shows them, too.
 */
export async function readReturning(
  { transaction, db, org }: OrgTransaction,
  invoice: string,
): Promise<(texts: readonly ReturnedText[]) => void> {
  const ref: DocumentReference = db.doc(textStatePath(org, invoice))
  const known = parseTextBytes((await transaction.get(ref)).data())
  return (texts) => {
    if (!known) return
    const merged = new Y.Doc()
    Y.applyUpdate(merged, known)
    for (const { text, ...place } of texts) {
      const key = textKey(place)
      if (merged.share.has(key)) changeText(merged.getText(key), text)
    }
    transaction.update(ref, { data: Y.encodeStateAsUpdate(merged), at: Timestamp.now() })
  }
}
