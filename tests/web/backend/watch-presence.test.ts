import { presenceColour, presenceId } from '@covoice/domain'
import { expect, test, vi } from 'vitest'
import { tab, watchPresence } from '../../../web/src/backend/presence/watch-presence.ts'
import type { PresenceRecord, PresentPerson } from '../../../web/src/backend/presence/presence-people.ts'

const watched = vi.hoisted(() => ({ tell: (_rows: unknown): void => undefined }))
vi.mock('../../../web/src/backend/documents/watching.ts', () => ({
  watchQuery: (_query: unknown, _parse: unknown, tell: (rows: unknown) => void) => {
    watched.tell = tell
    return () => undefined
  },
}))

const here = (uid: string, tab: string): PresenceRecord => ({
  session: tab,
  uid,
  name: uid,
  field: null,
  seenAt: new Date(),
})

/** Two people who prefer the same colour, in the order of their ids. */
function rivals(): [string, string] {
  const ids = Array.from({ length: 40 }, (_, index) => `p${String(index).padStart(2, '0')}`)
  for (const one of ids)
    for (const other of ids)
      if (one < other && presenceColour(one) === presenceColour(other)) return [one, other]
  throw new Error('no rivals')
}

test('[E65] of two people who prefer one colour, the one who came first has it on both pages', () => {
  const [late, early] = rivals()
  let seen: PresentPerson[] = []
  const stop = watchPresence('o', 'i', late, (people) => (seen = people))
  watched.tell([here(late, presenceId(late, tab)), here(early, 'elsewhere')])
  expect(seen.find(({ uid }) => uid === early)?.colour).toBe(presenceColour(early))
  expect(seen.find(({ own }) => own)?.colour).not.toBe(presenceColour(late))
  stop()
})
