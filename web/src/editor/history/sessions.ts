import type { ShownEntry } from './history-entry.ts'

/** Versions that follow each other within this time belong to one session of typing. */
const pauseMs = 30 * 60_000

/** Entries that are shown together: the versions of one session of typing, newest first, or one other entry. */
export type Session = readonly [ShownEntry, ...ShownEntry[]]

/** The entries, newest first, with the versions of each session of typing together. */
export function inSessions(entries: readonly ShownEntry[]): Session[] {
  const sessions: [ShownEntry, ...ShownEntry[]][] = []
  for (const entry of entries) {
    const session = sessions.at(-1)
    const last = session?.at(-1)
    if (session && last && goesOn(entry, last)) session.push(entry)
    else sessions.push([entry])
  }
  return sessions
}

const goesOn = (entry: ShownEntry, later: ShownEntry): boolean =>
  entry.edited !== null &&
  later.edited !== null &&
  (later.at?.getTime() ?? 0) - (entry.at?.getTime() ?? 0) <= pauseMs
