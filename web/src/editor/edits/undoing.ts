import { computed, shallowRef } from 'vue'
import type { TextStep } from '../../collaboration/text/text-document.ts'
import type { FieldKey } from '../live/field-key.ts'
import { emptyStack, pushed, redone, undone, type Step, type Turn, type UndoStack } from './undo-stack.ts'

/** Undo and redo of my own edits; `take` applies the steps. */
export function useUndoing(current: (key: FieldKey) => unknown, take: (steps: readonly Step[]) => void) {
  const stack = shallowRef<UndoStack>(emptyStack)

  /** Undoes or redoes one edit; returns its fields that a colleague has changed since, which stay as they are. */
  function turn(next: (stack: UndoStack) => Turn | null): readonly FieldKey[] {
    const taken = next(stack.value)
    if (taken === null) return []
    stack.value = taken.stack
    if (taken.steps.length > 0) take(taken.steps)
    const lost = taken.texts.filter((text) => !text.turn())
    return [...taken.skipped, ...lost.map(({ key }) => key)]
  }

  return {
    canUndo: computed(() => stack.value.done.length > 0),
    canRedo: computed(() => stack.value.undone.length > 0),
    push: (steps: readonly Step[], run: string | null, texts: readonly TextStep[] = []) => {
      stack.value = pushed(stack.value, { steps, texts, run })
    },
    undo: () => turn((now) => undone(now, current)),
    redo: () => turn((now) => redone(now, current)),
  }
}
