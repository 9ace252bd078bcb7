import { seedId, seedsPath } from '@covoice/domain'
import type { DocumentSnapshot, Firestore, Timestamp, Transaction } from 'firebase-admin/firestore'
import type * as Y from 'yjs'
import { textUpdatesAtOnce } from '../config.ts'
import { begunKeys } from './begun-texts.ts'
import type { TextsPlace } from './texts-place.ts'

/** The merged texts, and until when stray beginnings were looked for; null for never. */
interface BegunTexts extends TextsPlace {
  texts: Y.Doc
  since: Timestamp | null
}

/**
 * Beginnings of texts that have not begun: the app stores each together with the text's first change. Nobody else could begin
 * these texts with what is stored.
 */
export async function readStraySeeds(
  transaction: Transaction,
  db: Firestore,
  { org, invoice, texts, since }: BegunTexts,
): Promise<readonly DocumentSnapshot[]> {
  const seeds = db.collection(seedsPath(org, invoice)).orderBy('at', 'desc').limit(textUpdatesAtOnce)
  const found = await transaction.get(since ? seeds.where('at', '>', since) : seeds)
  const begun = new Set(begunKeys(texts).map(seedId))
  return found.docs.filter(({ id }) => !begun.has(id))
}
