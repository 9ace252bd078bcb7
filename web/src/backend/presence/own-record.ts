import { presenceId, presencePath } from '@covoice/domain'
import { commit, documentsRoot } from '../server/rest.ts'
import { problemOf } from '../server/problem.ts'
import { learnServerTime, serverNow } from '../server/server-clock.ts'
import { idToken } from '../sign-in/auth.ts'
import { type EditedFor, OwnHere } from './own-here.ts'
import { tab } from './watch-presence.ts'

/**
 * When the server may delete the record of a dead tab: long after it became stale. The rules allow ten minutes.
 */
const sweptAfterMs = 5 * 60_000

/** The next invoice does not wait longer until this tab has left the last one. */
const removalMs = 5_000

interface Sight {
  path: string
  data: Record<string, unknown>
}

/** This tab's stored presence on an invoice; written and removed over REST, so that it never queues behind edits. */
export interface OwnRecord {
  /** Stores the field that the person is on, and for the lists what they edit; a failure is left to the next write. */
  write: (field: string | null) => Promise<void>
  /** Tells only the lists that the person still edits the invoice. */
  stay: () => Promise<void>
  /** Of whom the invoice is that is edited; says whether there is something to write. */
  setCustomer: (customer: EditedFor) => boolean
  /** Removes what was written, also while the page closes. */
  remove: () => void
}

/** Writes and removes records over REST. */
function sights() {
  let knowsTime = false
  let token = ''
  let address = ''

  /** In one request. */
  async function store(written: readonly Sight[]): Promise<void> {
    token = await idToken()
    address = (await documentsRoot()).address
    const sentMs = Date.now()
    // a clock that is hours off is set right by the first answer, so the first record has the server's time
    const expiry = knowsTime ? { expiresAt: new Date(serverNow() + sweptAfterMs) } : {}
    const stamped = knowsTime ? ['seenAt'] : ['seenAt', 'expiresAt']
    const server = await commit(
      written.map(({ path, data }) => ({ path, data: { ...data, ...expiry }, stamped })),
    )
    learnServerTime(server, sentMs, Date.now())
    knowsTime = true
  }

  function removeAt(removed: string): Promise<unknown> {
    if (token === '' || address === '') return Promise.resolve()
    const signal = AbortSignal.timeout(removalMs)
    const headers = { Authorization: `Bearer ${token}` }
    const request = { method: 'DELETE', keepalive: true, headers, signal }
    return fetch(`${address}/${removed}`, request).catch(() => undefined)
  }

  return { store, removeAt }
}

/** The record of this tab on an invoice, before anything is written. */
export function ownRecord(org: string, invoice: string, person: { uid: string; name: string }): OwnRecord {
  const path = presencePath(org, invoice, presenceId(person.uid, tab))
  const here = new OwnHere(org, invoice, person)
  const { store, removeAt } = sights()

  /** Stores both; where the lists' record is refused, as of an invoice that was issued just now, the own one alone. */
  async function storeBoth(own: Sight, listed: Sight | null): Promise<void> {
    if (!listed) return store([own])
    try {
      await store([own, listed])
    } catch (error) {
      if (problemOf(error).problem === 'denied') await store([own])
    }
  }

  function removeHere(): void {
    if (here.isWritten) here.left(removeAt(here.path))
  }

  return {
    async write(field) {
      try {
        const data = { uid: person.uid, name: person.name, field }
        await storeBoth({ path, data }, await here.due())
      } catch {
        // presence is optional: without a network the next heartbeat retries
      }
    },
    async stay() {
      const due = await here.due()
      if (due) await store([due]).catch(() => undefined)
    },
    setCustomer(customer) {
      if (customer === undefined) removeHere()
      return here.setCustomer(customer)
    },
    remove() {
      void removeAt(path)
      removeHere()
    },
  }
}
