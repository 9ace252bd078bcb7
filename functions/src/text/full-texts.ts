import type { Firestore } from 'firebase-admin/firestore'
import { textStateTooLarge } from '../log.ts'
import type { ReadTexts } from './read-texts.ts'
import type { TextsPlace } from './texts-place.ts'

/**
 * Ends the merging of an invoice's texts for good, because their state would be too large: browsers store whole texts from now
 * on. The changes that were read are deleted, since nobody merges them any more.
 */
export async function fill(
  db: Firestore,
  { state, updates, isAll }: Pick<ReadTexts, 'state' | 'updates' | 'isAll'>,
  place: TextsPlace,
): Promise<'all' | 'some'> {
  const batch = db.batch()
  if (state.get('isFull') !== true) {
    textStateTooLarge(place, updates.length)
    const { ref, updateTime: lastUpdateTime } = state
    if (lastUpdateTime) batch.update(ref, { isFull: true }, { lastUpdateTime })
    else batch.create(ref, { isFull: true })
  }
  for (const { ref } of updates) batch.delete(ref)
  await batch.commit()
  return isAll ? 'all' : 'some'
}
