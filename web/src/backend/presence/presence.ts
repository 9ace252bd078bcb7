import { presencePath, presencesPath } from '@covoice/domain'
import { idToken } from '../sign-in/auth.ts'
import { newId } from '../documents/new-id.ts'
import {
  type PresenceRecord,
  type PresentPerson,
  assignColours,
  nextStaleMs,
  present,
} from './presence-people.ts'
import { commit, documentsRoot } from '../server/rest.ts'
import { learnServerTime, serverNow } from '../server/server-clock.ts'
import { watchQuery } from '../documents/watching.ts'

export type { PresentPerson } from './presence-people.ts'

/** My own presence on an invoice. */
export interface Presence {
  session: string
  /** reports the field that I am on; null is none */
  setField: (field: string | null) => void
  leave: () => void
}

/**
 * Every 30 s while others are here. A lone person's record may become stale; the next person to arrive
 * triggers a refresh.
 */
const heartbeatMs = 30_000

/** Field changes are sent at most once a second: nobody perceives more, and the server counts each write. */
const fieldMs = 1_000

/** When the server may delete the record of a dead tab: long after it became stale, never while the tab lives. */
const sweptAfterMs = 24 * 60 * 60_000

/** Only a field where a person stays is reported, and typed text is sent before the person's position. */
const restMs = 150

/** This tab's session, the same on every invoice that it visits. */
const session = newId()

function recordOf(id: string, data: Record<string, unknown>): PresenceRecord {
  const { uid, name, field, seenAt } = data
  return {
    session: id,
    uid: String(uid),
    name: String(name),
    field: typeof field === 'string' ? field : null,
    seenAt: seenAt instanceof Date ? seenAt : new Date(0),
  }
}

/**
 * Reports who is on an invoice, including this tab, and again whenever a person comes, moves, leaves or
 * becomes stale.
 */
export function watchPresence(
  org: string,
  invoice: string,
  report: (people: PresentPerson[]) => void,
): () => void {
  let records: PresenceRecord[] = []
  let colours = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (): void => {
    clearTimeout(timer)
    const here = present(records, serverNow(), session)
    colours = assignColours(
      here.map(({ uid }) => uid),
      colours,
    )
    report(
      here.map(({ seenAt: _, ...person }) => ({
        ...person,
        colour: colours.get(person.uid) ?? 1,
        own: person.session === session,
      })),
    )
    const wait = nextStaleMs(
      here.filter((person) => person.session !== session),
      serverNow(),
    )
    if (wait !== null) timer = setTimeout(tell, wait)
  }

  const stop = watchQuery(
    { collection: presencesPath(org, invoice) },
    recordOf,
    (rows) => {
      records = rows
      tell()
    },
    () => report([]),
  )
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Makes this tab visible to the others on an invoice until it leaves, closes or stops sending. */
export function join(org: string, invoice: string, person: { uid: string; name: string }): Presence {
  const path = presencePath(org, invoice, session)
  let field: string | null = null
  let sentField: string | null = null
  let left = false
  let othersAreHere = false
  let lastSentMs = 0
  let soon: ReturnType<typeof setTimeout> | undefined
  let moving: ReturnType<typeof setTimeout> | undefined
  let token = ''
  let address = ''

  const send = async (): Promise<void> => {
    clearTimeout(soon)
    clearTimeout(moving)
    soon = moving = undefined
    if (left) return
    lastSentMs = Date.now()
    sentField = field
    try {
      token = await idToken()
      address = (await documentsRoot()).address
      const sentMs = Date.now()
      const expiresAt = new Date(serverNow() + sweptAfterMs)
      const data = { uid: person.uid, name: person.name, field, expiresAt }
      const server = await commit([{ path, data, stamped: ['seenAt'] }])
      learnServerTime(server, sentMs, Date.now())
    } catch {
      // presence is optional: without a network the next heartbeat retries
    }
  }

  const waitMs = (): number => Math.max(restMs, lastSentMs + fieldMs - Date.now())

  const sendSoon = (): void => {
    soon ??= setTimeout(() => void send(), waitMs())
  }

  /** A field that a person only passes is not reported. */
  const sendMove = (): void => {
    moving = undefined
    if (field !== sentField) void send()
  }

  const remove = (): void => {
    if (token === '' || address === '') return
    const headers = { Authorization: `Bearer ${token}` }
    fetch(`${address}/${path}`, { method: 'DELETE', keepalive: true, headers }).catch(() => undefined)
  }

  const wake = (): void => {
    if (document.visibilityState === 'visible') sendSoon()
  }
  const heartbeat = setInterval(() => {
    if (othersAreHere) void send()
  }, heartbeatMs)
  const stopWatching = watchPresence(org, invoice, (people) => {
    const others = people.filter(({ own }) => !own)
    // a person who arrives after I was alone finds a stale record: refresh it for them
    if (others.length > 0 && !othersAreHere) sendSoon()
    othersAreHere = others.length > 0
  })
  addEventListener('pagehide', remove)
  addEventListener('pageshow', wake)
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  void send()

  return {
    session,
    setField(next) {
      if (next === field) return
      field = next
      moving ??= setTimeout(sendMove, waitMs())
    },
    leave() {
      if (left) return
      left = true
      clearTimeout(soon)
      clearTimeout(moving)
      clearInterval(heartbeat)
      stopWatching()
      removeEventListener('pagehide', remove)
      removeEventListener('pageshow', wake)
      removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wake)
      remove()
    },
  }
}
