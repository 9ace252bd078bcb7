import * as Y from 'yjs'
import { isTypingIn } from './typing.ts'

/** One change of an invoice's texts as it is stored. */
export interface TextUpdate {
  id: string
  data: Uint8Array | null
}

/** Texts that several changes were merged into, the changes that could not be read, and those that were not looked at. */
export interface Merged {
  texts: Y.Doc
  merged: readonly TextUpdate[]
  setAside: readonly TextUpdate[]
  left: readonly TextUpdate[]
}

/** Each change that throws costs another reading of all before it: after so many the rest is left for the next time. */
const mostThrowing = 5

/** Merges changes into a state, null for none; what is no typing, or fits nowhere, is set aside. */
export function mergeUpdates(state: Uint8Array | null, updates: readonly TextUpdate[]): Merged {
  const merged: TextUpdate[] = []
  const setAside: TextUpdate[] = []
  let texts = replayed(state, merged)
  let throwing = 0
  for (const [at, update] of updates.entries()) {
    if (throwing > mostThrowing) return { texts, merged, setAside, left: updates.slice(at) }
    if (update.data === null || !isTypingIn(update.data)) {
      setAside.push(update)
      continue
    }
    try {
      Y.applyUpdate(texts, update.data)
      merged.push(update)
    } catch {
      // half of it may be in the texts now
      throwing += 1
      setAside.push(update)
      texts = replayed(state, merged)
    }
  }
  return { texts, merged, setAside, left: [] }
}

/** The texts after a state and after changes which can be merged. */
export function replayed(state: Uint8Array | null, merged: readonly TextUpdate[]): Y.Doc {
  const texts = new Y.Doc()
  if (state) Y.applyUpdate(texts, state)
  for (const { data } of merged) if (data) Y.applyUpdate(texts, data)
  return texts
}
