import type { Peer } from '../../ui/fields/field.ts'
import type { SheetProblem } from '../edits/sheet-problem.ts'
import type { Notice } from '../live/shown-colleagues.ts'
import type { RefusedEdit } from '../refused/refused-edits.ts'

/** The state of a field that is shown beside its value. */
export interface FieldState {
  problem: SheetProblem | null
  peers: Peer[]
  flash: { colour: number; key: number } | null
  /** A conflict between a colleague and me. */
  notice: (Notice & { name: string }) | null
  /** My refused edit. */
  refused: RefusedEdit | null
  /** My last typed value is not written yet. */
  unwritten: boolean
}

/** A field without any notice. */
export const quiet: FieldState = {
  problem: null,
  peers: [],
  flash: null,
  notice: null,
  refused: null,
  unwritten: false,
}
