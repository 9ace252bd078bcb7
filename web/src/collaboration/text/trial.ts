import { applyUpdate, Doc } from 'yjs'

/** A second document that takes each update first: one that can't be taken whole would leave half of itself behind. */
export class Trial {
  #doc = new Doc()

  /** Whether an update can be taken whole; `known` is what was taken before. */
  take(update: Uint8Array, known: () => Uint8Array): boolean {
    try {
      applyUpdate(this.#doc, update)
      return true
    } catch {
      this.#doc = new Doc()
      applyUpdate(this.#doc, known())
      return false
    }
  }
}
