import { applyUpdate, Doc } from 'yjs'

/** A second document that takes updates first: one that can't be taken whole would leave half of itself behind. */
export class Trial {
  #doc = new Doc()

  /** Whether updates can be taken whole; `known` is what was taken before. */
  take(updates: readonly Uint8Array[], known: () => Uint8Array): boolean {
    try {
      takeAtOnce(this.#doc, updates)
      return true
    } catch {
      this.#doc = new Doc()
      applyUpdate(this.#doc, known())
      return false
    }
  }
}

/** Takes updates as one change of a document: thousands of single ones take seconds. */
export function takeAtOnce(doc: Doc, updates: readonly Uint8Array[], origin?: symbol): void {
  doc.transact(() => {
    for (const update of updates) applyUpdate(doc, update, origin)
  }, origin)
}
