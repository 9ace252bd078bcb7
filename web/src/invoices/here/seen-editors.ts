import { hereTable, readFields } from '@covoice/domain'
import { staleMs } from '../../backend/presence/presence-people.ts'
import type { Editor, Editors } from './editors.ts'

/** A stored record: which invoice one tab of a person edits, and when the server heard of it last. */
export interface Sighting extends Editor {
  invoice: string
  seenAtMs: number
}

/** A stored record, read with care: a member may have stored anything in it. */
export function parseSighting(_id: string, data: Record<string, unknown>): Sighting {
  const { uid, name, invoice, seenAt } = readFields(hereTable, data)
  return { uid, name, invoice, seenAtMs: seenAt?.getTime() ?? 0 }
}

/** The colleagues who were seen within 75 s, each once for an invoice however many tabs they have; I am none of them. */
export function editorsAt(sightings: readonly Sighting[], nowMs: number, me: string): Editors {
  const editors = new Map<string, Map<string, Editor>>()
  for (const { uid, name, invoice, seenAtMs } of sightings) {
    if (uid === me || nowMs - seenAtMs > staleMs) continue
    const there = editors.get(invoice) ?? new Map<string, Editor>()
    editors.set(invoice, there.set(uid, { uid, name }))
  }
  return new Map([...editors].map(([invoice, people]) => [invoice, [...people.values()]]))
}

/** When the next of these people counts as gone, in milliseconds from now; null when nobody will. */
export function nextGoneMs(sightings: readonly Sighting[], nowMs: number): number | null {
  const waits = sightings.map(({ seenAtMs }) => seenAtMs + staleMs - nowMs).filter((wait) => wait >= 0)
  return waits.length === 0 ? null : Math.min(...waits) + 1
}
