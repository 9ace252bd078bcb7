import { nextTick } from 'vue'
import { moved, type Splice } from './splice.ts'

/** What changed in each text since the page showed it last: carets move with it. */
export class CaretMoves {
  readonly #changes = new Map<string, { change: Splice; isMine: boolean }[]>()

  /** A text has changed; its field shows it in a moment. The caret goes behind what I bring back myself. */
  add(key: string, changes: readonly Splice[], isMine: boolean): void {
    const known = this.#changes.get(key)
    // by then its field, if there is one, has asked and shows the text
    if (!known) void nextTick(() => this.#changes.delete(key))
    this.#changes.set(key, [...(known ?? []), ...changes.map((change) => ({ change, isMine }))])
  }

  /** Where a place in the text that the page shows is in the text as it is now. */
  moved(key: string, place: number): number {
    return (this.#changes.get(key) ?? []).reduce(
      (at, { change, isMine }) => moved(at, change, !isMine),
      place,
    )
  }
}
