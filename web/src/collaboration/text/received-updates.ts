/** A change of texts, and who made it. */
export interface StoredUpdate {
  data: Uint8Array
  by: string
}

/** Updates as the server has them: the merged ones, and those that came since. */
export interface StoredUpdates {
  state: Uint8Array | null
  updates: ReadonlyMap<string, StoredUpdate>
}

/** What the server has of a document's updates, and which of it the document has taken. */
export class ReceivedUpdates {
  #latest: StoredUpdates = { state: null, updates: new Map() }
  #state: Uint8Array | null = null
  readonly #taken = new Set<string>()
  readonly #refused = new Set<string>()

  /** The server has these updates now. */
  receive(now: StoredUpdates): void {
    this.#latest = now
  }

  /** Gives the document what it has not taken yet. */
  passOn(apply: (update: Uint8Array, by: string) => void): void {
    const { state, updates } = this.#latest
    if (state && state !== this.#state) apply(state, '')
    this.#state = state
    for (const [id, update] of updates) {
      if (this.#taken.has(id) || this.#refused.has(id)) continue
      this.#taken.add(id)
      apply(update.data, update.by)
    }
  }

  /**
   * A new document begins, without these updates of mine: the server refused them, which the database on this device
   * learns only after my code.
   */
  beginAgain(refused: readonly string[]): void {
    for (const id of refused) this.#refused.add(id)
    this.#state = null
    this.#taken.clear()
  }
}
