import type { Peer } from '../../ui/fields/field.ts'
import type { SheetProblem } from '../live/own-edits.ts'
import type { Notice } from '../live/colleagues.ts'
import type { RefusedEdit } from '../live/pending-edits.ts'

/** What a field shows beside its value. */
export interface FieldState {
  problem: SheetProblem | null
  peers: Peer[]
  flash: { colour: number; key: number } | null
  /** A colleague and I met here. */
  notice: (Notice & { name: string }) | null
  /** What I wrote here and could not be saved. */
  refused: RefusedEdit | null
  /** What I typed here last is yet to be written. */
  unwritten: boolean
}

/** Nothing to tell. */
export const quiet: FieldState = {
  problem: null,
  peers: [],
  flash: null,
  notice: null,
  refused: null,
  unwritten: false,
}
