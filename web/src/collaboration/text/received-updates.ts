/** A change of texts, and who made it. */
export interface StoredUpdate {
  data: Uint8Array
  by: string
  /** Whether a page of this device has made it and the server has not answered yet. */
  isPending?: boolean
}

/** Updates as the server has them: the merged ones, and those that came since. */
export interface StoredUpdates {
  state: Uint8Array | null
  updates: ReadonlyMap<string, StoredUpdate>
  /** False while one of both is only what this device knew: an update may be gone from one and not yet be in the other. */
  isInStep?: boolean
}

/** What takes updates: one of a person, '' for the state of several, or many of several people at once. */
interface Taking {
  apply: (update: Uint8Array, by: string) => unknown
  applyAll: (updates: readonly Uint8Array[]) => void
}

/** More updates than come while somebody looks on: whose caret is where does not matter then. */
const many = 30

/** What the server has of a document's updates, and which of it the document has taken. */
export class ReceivedUpdates {
  #latest: StoredUpdates = { state: null, updates: new Map() }
  #state: Uint8Array | null = null
  readonly #taken = new Set<string>()
  readonly #refused = new Set<string>()
  readonly #vanished = new Map<string, Uint8Array>()

  /** The server has these updates now. */
  receive(now: StoredUpdates): void {
    for (const [id, { data, isPending }] of this.#latest.updates)
      if (isPending && !now.updates.has(id)) this.#vanished.set(id, data)
    for (const id of now.updates.keys()) this.#vanished.delete(id)
    this.#latest = now
  }

  /** Gives the document what it has not taken yet. */
  passOn(document: Taking): void {
    const { state, updates } = this.#latest
    if (state && state !== this.#state) document.apply(state, '')
    this.#state = state
    const fresh = [...updates].filter(([id]) => !this.#taken.has(id) && !this.#refused.has(id))
    for (const [id] of fresh) this.#taken.add(id)
    if (fresh.length > many) document.applyAll(fresh.map(([, { data }]) => data))
    else for (const [, { data, by }] of fresh) document.apply(data, by)
  }

  /** The updates that waited for the server and are gone: it has merged them, or refused them. None while it is not known. */
  vanished(): ReadonlyMap<string, Uint8Array> {
    return this.#latest.isInStep === false ? new Map() : this.unjudged()
  }

  /** The updates that waited for the server and are gone, also while it is not known what became of them. */
  unjudged(): ReadonlyMap<string, Uint8Array> {
    for (const id of this.#refused) this.#vanished.delete(id)
    return this.#vanished
  }

  /** These are merged: the server has them. */
  areMerged(ids: Iterable<string>): void {
    for (const id of ids) this.#vanished.delete(id)
  }

  /** Everything that the server has, without what it refused. */
  all(): Uint8Array[] {
    const { state, updates } = this.#latest
    const known = [...updates].filter(([id]) => !this.#refused.has(id)).map(([, { data }]) => data)
    return state ? [state, ...known] : known
  }

  /**
   * A new document begins, without these updates of mine: the server refused them, which the database on this device
   * learns only after my code.
   */
  beginAgain(refused: Iterable<string>): void {
    for (const id of refused) this.#refused.add(id)
    this.#state = null
    this.#taken.clear()
  }
}
