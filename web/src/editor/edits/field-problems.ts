import { shallowReactive, type Ref } from 'vue'
import type { FieldKey } from '../live/field-key.ts'
import type { RefusalReason } from '../refused/refused-edits.ts'
import type { SheetProblem } from './sheet-problem.ts'

/** Hears of a field whose typing has ended with an edit, or (`refused`) with an invalid value. */
export type Settled = (key: FieldKey, refused: boolean) => void

/** The fields whose value is kept out of the invoice, each with the reason. */
export function useFieldProblems(locked: Readonly<Ref<RefusalReason | null>>, settled: Settled) {
  const problems = shallowReactive(new Map<FieldKey, SheetProblem>())

  /** The field gets a value: what was typed or pasted in it before is over. */
  function settle(key: FieldKey): void {
    problems.delete(key)
    settled(key, false)
  }

  /** Keeps a value out of the invoice; on a locked sheet, where nobody can correct it, it is dropped. */
  function keepOut(key: FieldKey, problem: SheetProblem): void {
    if (locked.value !== null) return settle(key)
    settled(key, true)
    problems.set(key, problem)
  }

  return { problems, settle, keepOut }
}
