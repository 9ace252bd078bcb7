import { addressOf, type FieldKey } from '../live/field-key.ts'
import { sameValue } from '../live/same-value.ts'

/** My recent writes of one field, newest last. */
interface Written {
  values: unknown[]
  atMs: number
  /** It waited for the network: a newer value may have stood by then. */
  held?: boolean
}

/** For a minute after writing I am told who overwrites it; after that I am not. */
const caresMs = 60_000

/** A write that was answered after this time waited for the network; the server counts edits as late after it, too. */
const heldMs = 10_000

/** The writes of this tab, to distinguish their echoes from changes of colleagues. */
export class OwnWrites {
  readonly #written = new Map<FieldKey, Written>()
  readonly #nowMs: () => number

  constructor(nowMs: () => number = Date.now) {
    this.#nowMs = nowMs
  }

  /** Remembers a write of mine. */
  add(key: FieldKey, value: unknown): void {
    const known = this.#written.get(key)
    this.#written.set(key, { values: [...(known?.values ?? []).slice(-9), value], atMs: this.#nowMs() })
  }

  /** The server has accepted my write: I am told from now on who overwrites it. */
  accepted(key: FieldKey): void {
    const known = this.#written.get(key)
    if (!known) return
    const atMs = this.#nowMs()
    this.#written.set(key, { ...known, atMs, held: atMs - known.atMs > heldMs })
  }

  /** Whether my write of a field waited for the network before it was accepted. */
  isHeld(key: FieldKey): boolean {
    return this.#written.get(key)?.held === true
  }

  /** My last value of a field, unless a colleague's has replaced it. */
  last(key: FieldKey): { value: unknown } | null {
    const known = this.#written.get(key)
    return known ? { value: known.values.at(-1) } : null
  }

  /**
   * Whether an arrived value is one of mine. While a write of mine is pending, Firestore shows the whole
   * document as changed by me, including a colleague's field: only the value distinguishes them.
   */
  includes(key: FieldKey, value: unknown, byMe: boolean): boolean {
    const values = this.#written.get(key)?.values ?? []
    if (sameValue(values.at(-1), value) && values.length > 0) return true
    return byMe && values.some((one) => sameValue(one, value))
  }

  /** My last value of a field that I wrote within the last minute. */
  recent(key: FieldKey): { value: unknown } | null {
    const known = this.#written.get(key)
    if (!known || this.#nowMs() - known.atMs > caresMs) return null
    return { value: known.values.at(-1) }
  }

  /** Whether I wrote in a line within the last minute. */
  recentIn(line: string): boolean {
    return [...this.#written.keys()].some((key) => addressOf(key).line === line && this.recent(key))
  }

  /** Forgets my write: a colleague's value has replaced it. */
  forget(key: FieldKey): void {
    this.#written.delete(key)
  }
}
