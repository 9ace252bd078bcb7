import { watch, type Ref } from 'vue'
import { addressOf, type FieldKey } from '../live/field-key.ts'
import { sameValue } from '../live/same-value.ts'
import { valueAt, type SheetDocument } from '../live/sheet-document.ts'
import type { SheetProblem } from './sheet-problem.ts'

interface LapsedProblemsOptions {
  problems: Map<FieldKey, SheetProblem>
  written: Readonly<Ref<SheetDocument | null>>
  shown: Readonly<Ref<SheetDocument | null>>
  blankId: Readonly<Ref<string>>
  /** The typed value of the field is discarded. */
  drop: (key: FieldKey) => void
}

/**
 * Drops problems that nobody can correct any more: those of lines that are not on the sheet, whoever removed them, and
 * those of unread cells whose field has got a value since.
 */
export function dropLapsedProblems({ problems, written, shown, blankId, drop }: LapsedProblemsOptions): void {
  const isGone = (line: string | null) =>
    line !== null &&
    line !== blankId.value &&
    shown.value?.lines.some(({ id, removed }) => id === line && !removed) === false

  watch(
    () => {
      const count = problems.size
      // without a problem no change of the sheet matters
      return { count, now: count > 0 ? written.value : null, all: count > 0 ? shown.value : null }
    },
    ({ now }, { now: before }) => {
      const hasChanged = (key: FieldKey) =>
        now && before && now !== before && !sameValue(valueAt(now, key), valueAt(before, key))
      for (const [key, problem] of [...problems])
        if (isGone(addressOf(key).line)) {
          problems.delete(key)
          drop(key)
        } else if (problem === 'notRead' && hasChanged(key)) problems.delete(key)
    },
    { flush: 'sync' },
  )
}
