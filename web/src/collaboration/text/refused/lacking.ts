import { applyUpdate, decodeUpdate, Doc, encodeStateAsUpdate, getState, Skip } from 'yjs'
import { Trial } from '../trial.ts'

/**
 * Which of these updates are not in the others, whole: the ids of those that lack. One that is there, but stands on what is
 * not, lacks as well: nobody sees it.
 */
export function lacking(known: readonly Uint8Array[], updates: ReadonlyMap<string, Uint8Array>): string[] {
  const texts = new Doc()
  let changes = 0
  texts.on('update', () => (changes += 1))
  const trial = new Trial()
  const take = (update: Uint8Array): void => {
    // what can't be taken whole is in nothing
    if (trial.take([update], () => encodeStateAsUpdate(texts))) applyUpdate(texts, update)
    else changes += 1
  }
  known.forEach(take)
  const waits = new Set([...updates].flatMap(([id, update]) => (isSeen(texts, update) ? [] : id)))
  return [...updates].flatMap(([id, update]) => {
    const before = [changes, waitingIn(texts)]
    take(update)
    const isNew = before[0] !== changes || before[1] !== waitingIn(texts)
    return isNew || waits.has(id) ? id : []
  })
}

/** The bytes of what waits for changes that it stands on. */
const waitingIn = ({ store }: Doc): number =>
  (store.pendingStructs?.update.length ?? 0) + (store.pendingDs?.length ?? 0)

/** Whether a document shows all that an update has written. */
function isSeen({ store }: Doc, update: Uint8Array): boolean {
  try {
    return decodeUpdate(update).structs.every(
      (piece) => piece instanceof Skip || piece.id.clock + piece.length <= getState(store, piece.id.client),
    )
  } catch {
    return true
  }
}
