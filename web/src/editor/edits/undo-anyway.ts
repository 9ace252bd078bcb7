import type { Edit } from '@covoice/domain'
import type { FieldKey } from '../live/field-key.ts'
import { sameValue } from '../live/same-value.ts'
import { reversed, type Step, type UndoEntry, type UndoStack } from './undo-stack.ts'

/** The result of undoing or redoing what a turn skipped. */
export interface ForcedTurn {
  stack: UndoStack
  steps: readonly Step[]
}

/**
 * Undoes what the last undo skipped, over the values of colleagues; redo gives those back. Null where nothing was
 * skipped.
 */
export function undoneAnyway(stack: UndoStack, current: (key: FieldKey) => unknown): ForcedTurn | null {
  const { entry, skipped } = lastSkipped(stack.undone)
  const steps = skipped.flatMap((step) => {
    const after = current(step.key)
    return after === undefined || sameValue(after, step.before)
      ? []
      : [{ ...step, after, edit: setTo(step.edit, after) }]
  })
  if (!entry || steps.length === 0) return null
  return {
    stack: {
      ...stack,
      undone: [...stack.undone.slice(0, -1), { ...entry, steps: [...entry.steps, ...steps] }],
    },
    steps: steps.map(reversed).reverse(),
  }
}

/** Redoes what the last redo skipped, in the same way. */
export function redoneAnyway(stack: UndoStack, current: (key: FieldKey) => unknown): ForcedTurn | null {
  const { entry, skipped } = lastSkipped(stack.done)
  const steps = skipped.flatMap((step) => {
    const before = current(step.key)
    return before === undefined || sameValue(before, step.after)
      ? []
      : [{ ...step, before, inverse: setTo(step.inverse, before) }]
  })
  if (!entry || steps.length === 0) return null
  // undoing this one leads to another state than the one that it was redone from first
  const { whole: _, ...turned } = { ...entry, steps: [...entry.steps, ...steps] }
  return { stack: { ...stack, done: [...stack.done.slice(0, -1), turned] }, steps }
}

function lastSkipped(entries: readonly UndoEntry[]): { entry: UndoEntry | undefined; skipped: Step[] } {
  const entry = entries.at(-1)
  const known = new Set(entry?.steps.map(({ key }) => key))
  return { entry, skipped: entry?.whole?.steps.filter(({ key }) => !known.has(key)) ?? [] }
}

/** The edit that sets a value in place of its own; one that removes or restores a line has none. */
function setTo(edit: Edit, value: unknown): Edit {
  if (edit.kind === 'setField' || edit.kind === 'setLineField') return { ...edit, value }
  return edit.kind === 'moveLine' ? { ...edit, position: value as string } : edit
}
