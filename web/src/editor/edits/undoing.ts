import { computed, shallowRef } from 'vue'
import type { TextStep } from '../../collaboration/text/text-document.ts'
import type { FieldKey } from '../live/field-key.ts'
import { emptyStack, pushed, redone, undone, type Step, type Turn, type UndoStack } from './undo-stack.ts'

type Turning = (stack: UndoStack, current: (key: FieldKey) => unknown) => Turn | null

/** Undo and redo of my own edits; `take` applies the steps. */
export function useUndoing(current: (key: FieldKey) => unknown, take: (steps: readonly Step[]) => void) {
  const stack = shallowRef<UndoStack>(emptyStack)
  let anyway: (() => Promise<void>) | null = null

  /** Undoes or redoes one edit; returns its fields that a colleague has changed since, which stay as they are. */
  function turn(next: Turning, forced: 'undoneAnyway' | 'redoneAnyway'): readonly FieldKey[] {
    const taken = next(stack.value, current)
    if (taken === null) return []
    const turned = (stack.value = taken.stack)
    if (taken.steps.length > 0) take(taken.steps)
    const lost = taken.texts.filter((text) => !text.turn())
    anyway = taken.skipped.length > 0 ? () => force(turned, forced) : null
    return [...taken.skipped, ...lost.map(({ key }) => key)]
  }

  /** Nothing, where I have edited, undone or redone since. */
  async function force(turned: UndoStack, forced: 'undoneAnyway' | 'redoneAnyway'): Promise<void> {
    const turnings = await import('./undo-anyway.ts')
    const taken = stack.value === turned ? turnings[forced](turned, current) : null
    if (taken === null) return
    stack.value = taken.stack
    take(taken.steps)
  }

  return {
    canUndo: computed(() => stack.value.done.length > 0),
    canRedo: computed(() => stack.value.undone.length > 0),
    push: (steps: readonly Step[], run: string | null, texts: readonly TextStep[] = []) => {
      stack.value = pushed(stack.value, { steps, texts, run })
    },
    undo: () => turn(undone, 'undoneAnyway'),
    redo: () => turn(redone, 'redoneAnyway'),
    /** Turns also what the last undo or redo has skipped; null where it skipped nothing that can be. */
    anyway: () => anyway,
  }
}
