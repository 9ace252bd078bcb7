import * as Y from 'yjs'
import { isTyping } from './typing.ts'

/** One change of an invoice's texts as it is stored. */
export interface TextUpdate {
  id: string
  data: Uint8Array | null
}

/** Texts that several changes were merged into, and the changes that could not be read. */
export interface Merged {
  texts: Y.Doc
  merged: readonly TextUpdate[]
  setAside: readonly TextUpdate[]
}

/** Each change that throws costs another reading of all before it: after so many the rest is set aside unread. */
const mostThrowing = 5

/** Merges changes into a state, null for none; what is no typing, or fits nowhere, is set aside. */
export function mergeUpdates(state: Uint8Array | null, updates: readonly TextUpdate[]): Merged {
  let merged: TextUpdate[] = []
  let texts = replayed(state, merged)
  let throwing = 0
  for (const update of updates) {
    if (throwing > mostThrowing) break
    if (update.data === null || !isTyping(update.data)) continue
    try {
      Y.applyUpdate(texts, update.data)
      merged = [...merged, update]
    } catch {
      // half of it may be in the texts now
      throwing += 1
      texts = replayed(state, merged)
    }
  }
  return { texts, merged, setAside: updates.filter((update) => !merged.includes(update)) }
}

/** The texts after the state and after each of the changes, which can be merged; `after` sees them on the way. */
export function replayed(
  state: Uint8Array | null,
  merged: readonly TextUpdate[],
  after: (texts: Y.Doc) => void = () => undefined,
): Y.Doc {
  const texts = new Y.Doc()
  if (state) Y.applyUpdate(texts, state)
  after(texts)
  for (const { data } of merged) {
    if (data) Y.applyUpdate(texts, data)
    after(texts)
  }
  return texts
}
