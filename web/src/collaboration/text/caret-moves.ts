import { moved, type Splice } from './splice.ts'

/** What changed in each text since its field last showed it: carets move with it. */
export class CaretMoves {
  readonly #changes = new Map<string, { change: Splice; isMine: boolean }[]>()

  /** A text has changed and its field does not show it yet; the caret goes behind what I bring back myself. */
  add(key: string, changes: readonly Splice[], isMine: boolean): void {
    const added = changes.map((change) => ({ change, isMine }))
    this.#changes.set(key, [...(this.#changes.get(key) ?? []), ...added])
  }

  /** Where a place in the text that the field shows is in the text as it is now. */
  moved(key: string, place: number): number {
    return (this.#changes.get(key) ?? []).reduce(
      (at, { change, isMine }) => moved(at, change, !isMine),
      place,
    )
  }

  /** The field shows the text as it is now. */
  caughtUp(key: string): void {
    this.#changes.delete(key)
  }
}
