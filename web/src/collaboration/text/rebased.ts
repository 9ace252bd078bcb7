import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { wordSplices } from './word-splices.ts'

/**
 * A text `now` with the change that made `mine` of `base`: of what I wrote and of what others wrote meanwhile nothing is
 * removed. At one place mine comes first.
 */
export function rebased(base: string, mine: string, now: string): string {
  if (now === mine || mine === base) return now
  if (now === base) return mine
  const common = changed(1, null, base)
  const text = changed(2, common, mine)
  applyUpdate(text, encodeStateAsUpdate(changed(3, common, now)))
  return text.getText().toJSON()
}

/** A document with the text of another one, changed into the next by this client. */
function changed(client: number, from: Doc | null, next: string): Doc {
  const doc = new Doc()
  if (from) applyUpdate(doc, encodeStateAsUpdate(from))
  doc.clientID = client
  const text = doc.getText()
  for (const { at, removed, inserted } of wordSplices(text.toJSON(), next)) {
    // in this order what others add behind what is replaced stays behind it
    text.insert(at, inserted)
    text.delete(at + inserted.length, removed)
  }
  return doc
}
