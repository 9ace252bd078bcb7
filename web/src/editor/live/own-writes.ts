import { addressOf, type FieldKey } from './field-key.ts'
import { sameValue } from './same-value.ts'

/** What I wrote into one field lately, newest last. */
interface Written {
  values: unknown[]
  atMs: number
}

/** For a minute after writing I care who overwrites it; later, it is their turn to write. */
const caresMs = 60_000

/** What this tab wrote, to tell its own echoes from what colleagues do. */
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

  /**
   * Whether a value that arrived is one of mine. While a write of mine is on its way, Firestore shows the whole
   * document as changed by me, a colleague's field too: only the value tells.
   */
  includes(key: FieldKey, value: unknown, byMe: boolean): boolean {
    const values = this.#written.get(key)?.values ?? []
    if (sameValue(values.at(-1), value) && values.length > 0) return true
    return byMe && values.some((one) => sameValue(one, value))
  }

  /** My last value in a field that I wrote within the last minute. */
  recent(key: FieldKey): { value: unknown } | null {
    const known = this.#written.get(key)
    if (!known || this.#nowMs() - known.atMs > caresMs) return null
    return { value: known.values.at(-1) }
  }

  /** Whether I wrote in a line within the last minute. */
  recentIn(line: string): boolean {
    return [...this.#written.keys()].some((key) => addressOf(key).line === line && this.recent(key))
  }

  /** No longer mine: the field has been handed over. */
  forget(key: FieldKey): void {
    this.#written.delete(key)
  }
}
