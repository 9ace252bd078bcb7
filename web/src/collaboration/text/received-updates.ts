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
  #latest: StoredUpdates = { state: null, updates: new Map(), isInStep: false }
  #state: Uint8Array | null = null
  readonly #taken = new Set<string>()
  readonly #refused = new Set<string>()
  readonly #vanished = new Map<string, Uint8Array>()
  #left: ReadonlyMap<string, Uint8Array> = new Map()

  /** The server has these updates now. */
  receive(now: StoredUpdates): void {
    for (const [id, { data, isPending }] of this.#latest.updates)
      if (isPending && !now.updates.has(id)) this.#vanished.set(id, data)
    for (const [id, { isPending }] of now.updates) if (isPending) this.#vanished.delete(id)
    this.#latest = now
    this.#judgeLeft()
  }

  /** A page that is gone has made these: what is not on its way the server has accepted, or refused. */
  expect(left: ReadonlyMap<string, Uint8Array>): void {
    this.#left = left
    this.#judgeLeft()
  }

  /** All of them at once: what was accepted may stand on what was refused. */
  #judgeLeft(): void {
    const { updates, isInStep } = this.#latest
    if (isInStep === false || [...this.#left.keys()].some((id) => updates.get(id)?.isPending)) return
    for (const [id, data] of this.#left) this.#vanished.set(id, data)
    this.#left = new Map()
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

  /** Everything that the server has, without what it refused, and without these. */
  all(but: ReadonlyMap<string, unknown> = new Map()): Uint8Array[] {
    const { state, updates } = this.#latest
    const known = [...updates]
      .filter(([id]) => !this.#refused.has(id) && !but.has(id))
      .map(([, { data }]) => data)
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
