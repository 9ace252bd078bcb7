import { computed, shallowRef } from 'vue'
import type { FieldKey } from '../live/field-key.ts'
import { emptyStack, pushed, redone, undone, type Step, type Turn, type UndoStack } from './undo-stack.ts'

/** Undo and redo of my own edits; `take` applies the steps. */
export function useUndoing(current: (key: FieldKey) => unknown, take: (steps: readonly Step[]) => void) {
  const stack = shallowRef<UndoStack>(emptyStack)

  /**
   * Undoes or redoes until something has really changed; returns the fields that a colleague has changed
   * since.
   */
  function turn(next: (stack: UndoStack) => Turn | null): readonly FieldKey[] {
    const skipped: FieldKey[] = []
    for (let taken = next(stack.value); taken; taken = next(stack.value)) {
      stack.value = taken.stack
      skipped.push(...taken.skipped)
      if (taken.steps.length === 0) continue
      take(taken.steps)
      break
    }
    return skipped
  }

  return {
    canUndo: computed(() => stack.value.done.length > 0),
    canRedo: computed(() => stack.value.undone.length > 0),
    push: (steps: readonly Step[], run: string | null) => {
      stack.value = pushed(stack.value, { steps, run })
    },
    undo: () => turn((now) => undone(now, current)),
    redo: () => turn((now) => redone(now, current)),
  }
}
