import { presenceColour } from '@covoice/domain'

/** A stored presence: one tab of one person. */
export interface PresenceRecord {
  session: string
  uid: string
  name: string
  field: string | null
  seenAt: Date
}

/** A person who is present now. */
export interface PresentPerson {
  session: string
  uid: string
  name: string
  field: string | null
  /** 1 to 8, the same in every tab that sees the same people */
  colour: number
  /** this tab itself */
  own: boolean
}

/** Heartbeats come every 30 s: two may get lost before a person counts as gone. */
export const staleMs = 75_000

const colours = 8

/**
 * A colour from 1 to 8 for each person: a person keeps the colour that they have; the others get the one that
 * their id prefers, as everywhere else, or the next free one. With more than eight people, colours are shared.
 */
export function assignColours(
  uids: Iterable<string>,
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  const assigned = new Map<string, number>()
  const present = [...new Set(uids)].sort()
  for (const uid of present) {
    const kept = before.get(uid)
    if (kept !== undefined) assigned.set(uid, kept)
  }
  const taken = () => new Set(assigned.values())
  const without = () => present.filter((uid) => !assigned.has(uid))
  for (const uid of without()) {
    if (!taken().has(presenceColour(uid))) assigned.set(uid, presenceColour(uid))
  }
  for (const uid of without()) {
    const preferred = presenceColour(uid)
    const order = Array.from({ length: colours }, (_, step) => ((preferred + step) % colours) + 1)
    assigned.set(uid, order.find((colour) => !taken().has(colour)) ?? preferred)
  }
  return assigned
}

/** People seen within the last 75 s of the server's time; this tab counts as present as long as it runs. */
export function present(
  records: readonly PresenceRecord[],
  nowMs: number,
  ownSession: string,
): PresenceRecord[] {
  return records.filter(
    ({ session, seenAt }) => session === ownSession || nowMs - seenAt.getTime() <= staleMs,
  )
}

/** When the next of these people becomes stale, in milliseconds from now; null when nobody will. */
export function nextStaleMs(records: readonly PresenceRecord[], nowMs: number): number | null {
  const waits = records.map(({ seenAt }) => seenAt.getTime() + staleMs - nowMs).filter((wait) => wait >= 0)
  return waits.length === 0 ? null : Math.min(...waits) + 1
}
