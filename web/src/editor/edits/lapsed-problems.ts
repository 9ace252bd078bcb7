import { watch, type Ref } from 'vue'
import { addressOf, lineKey, type FieldKey } from '../live/field-key.ts'
import { sameValue } from '../live/same-value.ts'
import { valueAt, type SheetDocument } from '../live/sheet-document.ts'
import type { SheetProblem } from './sheet-problem.ts'

interface LapsedProblemsOptions {
  problems: Map<FieldKey, SheetProblem>
  shown: Readonly<Ref<SheetDocument | null>>
  blankId: Readonly<Ref<string>>
  /** The typed value of the field is discarded. */
  drop: (key: FieldKey) => void
}

/**
 * Drops problems that nobody can correct any more: problems of lines that were removed from the sheet, by anybody, and
 * of pasted cells that could not be read, once their field has a value.
 */
export function dropLapsedProblems({ problems, shown, blankId, drop }: LapsedProblemsOptions): void {
  watch(
    // without a problem no change of the sheet matters
    () => problems.size > 0 && { size: problems.size, sheet: shown.value },
    (now, before) => {
      if (!now || !now.sheet) return
      for (const [key, problem] of problems) {
        const { line } = addressOf(key)
        const isGone =
          line !== null && line !== blankId.value && valueAt(now.sheet, lineKey(line, '*')) === null
        if (isGone) drop(key)
        const hasValue =
          problem === 'notRead' &&
          before &&
          before.sheet &&
          !sameValue(valueAt(now.sheet, key), valueAt(before.sheet, key))
        if (isGone || hasValue) problems.delete(key)
      }
    },
    { flush: 'sync' },
  )
}
