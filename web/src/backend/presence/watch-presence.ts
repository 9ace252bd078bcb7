import { presenceId, presencesPath, presenceTable, readFields } from '@covoice/domain'
import { watchQuery } from '../documents/watching.ts'
import { serverNow } from '../server/server-clock.ts'
import {
  type PresenceRecord,
  type PresentPerson,
  assignColours,
  nextStaleMs,
  present,
} from './presence-people.ts'

const tabs = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * The name of this tab among those of its person, the same on every invoice that it visits. Two tabs with the same
 * name are shown as one.
 */
export const tab = tabs.charAt(Math.floor(Math.random() * tabs.length))

function recordOf(session: string, data: unknown): PresenceRecord {
  const { seenAt, expiresAt: _, ...record } = readFields(presenceTable, data)
  return { ...record, session, seenAt: seenAt ?? new Date(0) }
}

/**
 * Reports who is on an invoice, including this tab, and again whenever a person comes, moves, leaves or
 * becomes stale.
 */
export function watchPresence(
  org: string,
  invoice: string,
  uid: string,
  report: (people: PresentPerson[]) => void,
): () => void {
  const session = presenceId(uid, tab)
  let records: PresenceRecord[] = []
  let colours = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (): void => {
    clearTimeout(timer)
    const here = present(records, serverNow(), session)
    const uids = here.map((person) => person.uid)
    // the people whom this tab meets were here before it, and chose their colours first
    const others = uids.filter((one) => one !== uid)
    colours = assignColours(uids, colours.size > 0 ? colours : assignColours(others, colours))
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
