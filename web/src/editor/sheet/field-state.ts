import type { Peer } from '../../ui/fields/field.ts'
import type { SheetProblem } from '../live/acts.ts'
import type { Notice } from '../live/colleagues.ts'
import type { Kept } from '../live/outbox.ts'

/** What a field shows beside its value. */
export interface FieldState {
  problem: SheetProblem | null
  peers: Peer[]
  flash: { colour: number; key: number } | null
  /** A colleague and I met here. */
  notice: (Notice & { name: string }) | null
  /** What I wrote here and could not be saved. */
  kept: Kept | null
  /** What I typed here last is yet to be written. */
  unwritten: boolean
}

/** Nothing to tell. */
export const quiet: FieldState = {
  problem: null,
  peers: [],
  flash: null,
  notice: null,
  kept: null,
  unwritten: false,
}
