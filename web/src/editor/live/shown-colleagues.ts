import { shallowReactive } from 'vue'
import type { FieldKey } from './field-key.ts'

/**
 * A colleague and I wrote the same field. `overwritten`: their value stands and I can restore mine; `mineLate`: so it
 * does, because mine was typed offline. `meanwhile`: I am still typing, my value will stand and I can take theirs;
 * `theirsLate`: mine stands, because theirs was typed offline.
 */
export interface Notice {
  kind: 'overwritten' | 'mineLate' | 'meanwhile' | 'theirsLate'
  by: string | null
  mine: unknown
  theirs: unknown
}

/** Whether the colleague's value stands. */
export const theirsStands = ({ kind }: Notice): boolean => kind === 'overwritten' || kind === 'mineLate'

/** A colleague's change, to be flashed once in their colour; `count` distinguishes one flash from the next. */
export interface Flash {
  by: string | null
  count: number
}

/** What the sheet shows of colleagues: conflicts with me, and changes that flash. */
export interface ShownColleagues {
  notices: Map<FieldKey, Notice>
  flashes: Map<FieldKey, Flash>
}

/** What a sheet shows of colleagues, before anybody does anything. */
export const shownColleagues = (): ShownColleagues => ({
  notices: shallowReactive(new Map<FieldKey, Notice>()),
  flashes: shallowReactive(new Map<FieldKey, Flash>()),
})
