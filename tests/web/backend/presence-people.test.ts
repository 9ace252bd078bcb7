import { presenceColour } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assignColours,
  nextStaleMs,
  present,
  staleMs,
  type PresenceRecord,
} from '../../../web/src/backend/presence/presence-people.ts'

const noon = Date.UTC(2026, 0, 1, 12)

function seen(session: string, secondsAgo: number): PresenceRecord {
  return { session, uid: session, name: session, field: null, seenAt: new Date(noon - secondsAgo * 1_000) }
}

test('[E32] a person counts as present for 75 s after the last sign of them', () => {
  const records = [seen('ann', 75), seen('bob', 76)]
  expect(present(records, noon, 'me').map(({ session }) => session)).toEqual(['ann'])
})

test('[E32] this tab is present however long it has been silent', () => {
  expect(present([seen('me', 600)], noon, 'me')).toHaveLength(1)
})

test('[E32] the next check comes just after the next person becomes stale', () => {
  const records = [seen('ann', 10), seen('bob', 60)]
  const wait = nextStaleMs(records, noon)
  expect(wait).toBe(15_001)
  expect(present(records, noon + wait!, 'me').map(({ session }) => session)).toEqual(['ann'])
  expect(nextStaleMs([], noon)).toBeNull()
  expect(nextStaleMs([seen('ann', staleMs)], noon)).toBeNull()
})

const uids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 28 }), { minLength: 1, maxLength: 8 })

test('[E33] up to eight people have colours of their own, from 1 to 8', () => {
  fc.assert(
    fc.property(uids, (people) => {
      const colours = [...assignColours(people, new Map()).values()]
      expect(new Set(colours).size).toBe(people.length)
      expect(colours.every((colour) => colour >= 1 && colour <= 8)).toBe(true)
    }),
  )
})

test('[E33] a present person keeps their colour when others come and go', () => {
  fc.assert(
    fc.property(uids, fc.string(), (people, newcomer) => {
      const before = assignColours(people, new Map())
      const after = assignColours([...people.slice(1), newcomer], before)
      for (const uid of people.slice(1)) expect(after.get(uid)).toBe(before.get(uid))
    }),
  )
})

test('[E65] a person whose colour nobody else prefers has the same colour on every page', () => {
  fc.assert(
    fc.property(uids, (people) => {
      const colours = assignColours(people, new Map())
      for (const uid of people) {
        const rivals = people.filter((other) => presenceColour(other) === presenceColour(uid))
        if (rivals.length === 1) expect(colours.get(uid)).toBe(presenceColour(uid))
      }
    }),
  )
})

test("[E33] colours don't depend on the order in which people are listed", () => {
  fc.assert(
    fc.property(uids, (people) => {
      expect(assignColours(people.toReversed(), new Map())).toEqual(assignColours(people, new Map()))
    }),
  )
})
