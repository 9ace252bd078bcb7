import { herePath, presenceId } from '@covoice/domain'
import { tab } from './watch-presence.ts'

/** Lists show a record for 75 s; it is renewed with a heartbeat, and never with each move between fields. */
const renewedAfterMs = 25_000

/** Of whom an invoice is that this tab edits; null is nobody, undefined says that it is not edited here. */
export type EditedFor = string | null | undefined

let lastLeft: Promise<unknown> = Promise.resolve()

/** Which invoice this tab edits, as an organisation's lists show it. */
export class OwnHere {
  readonly path: string
  readonly #data: { uid: string; name: string; invoice: string }
  #customer: EditedFor
  #isWritten = false
  #writtenMs = -Infinity

  constructor(org: string, invoice: string, { uid, name }: { uid: string; name: string }) {
    this.path = herePath(org, presenceId(uid, tab))
    this.#data = { uid, name, invoice }
  }

  get isWritten(): boolean {
    return this.#isWritten
  }

  /** Says whether there is something new to write. */
  setCustomer(customer: EditedFor): boolean {
    if (customer === this.#customer) return false
    this.#customer = customer
    this.#writtenMs = -Infinity
    return customer !== undefined
  }

  /** What to write now, if anything: nobody edits in a tab that is not visible. */
  async due(): Promise<{ path: string; data: Record<string, unknown> } | null> {
    if (this.#customer === undefined || document.visibilityState !== 'visible') return null
    if (Date.now() - this.#writtenMs < renewedAfterMs) return null
    this.#writtenMs = Date.now()
    this.#isWritten = true
    // the tab left another invoice a moment ago: its removal must not take this record along
    await lastLeft
    return { path: this.path, data: { ...this.#data, customer: this.#customer } }
  }

  /** The record is being removed by this request. */
  left(removal: Promise<unknown>): void {
    this.#isWritten = false
    this.#writtenMs = -Infinity
    lastLeft = removal
  }
}
