import { presenceId, presencePath } from '@covoice/domain'
import { commit, documentsRoot } from '../server/rest.ts'
import { learnServerTime, serverNow } from '../server/server-clock.ts'
import { idToken } from '../sign-in/auth.ts'
import { tab } from './watch-presence.ts'

/**
 * When the server may delete the record of a dead tab: long after it became stale. The rules allow ten minutes.
 */
const sweptAfterMs = 5 * 60_000

/** This tab's stored presence on an invoice; written and removed over REST, so that it never queues behind edits. */
export interface OwnRecord {
  /** Stores the field that the person is on; a failure is left to the next write. */
  write: (field: string | null) => Promise<void>
  /** Removes what was written, also while the page closes. */
  remove: () => void
}

/** The record of this tab on an invoice, before anything is written. */
export function ownRecord(org: string, invoice: string, person: { uid: string; name: string }): OwnRecord {
  const path = presencePath(org, invoice, presenceId(person.uid, tab))
  let knowsTime = false
  let token = ''
  let address = ''

  return {
    async write(field) {
      try {
        token = await idToken()
        address = (await documentsRoot()).address
        const sentMs = Date.now()
        const data = { uid: person.uid, name: person.name, field }
        // a clock that is hours off is set right by the first answer, so the first record has the server's time
        const server = await commit([
          knowsTime
            ? {
                path,
                data: { ...data, expiresAt: new Date(serverNow() + sweptAfterMs) },
                stamped: ['seenAt'],
              }
            : { path, data, stamped: ['seenAt', 'expiresAt'] },
        ])
        learnServerTime(server, sentMs, Date.now())
        knowsTime = true
      } catch {
        // presence is optional: without a network the next heartbeat retries
      }
    },
    remove() {
      if (token === '' || address === '') return
      const headers = { Authorization: `Bearer ${token}` }
      fetch(`${address}/${path}`, { method: 'DELETE', keepalive: true, headers }).catch(() => undefined)
    },
  }
}
