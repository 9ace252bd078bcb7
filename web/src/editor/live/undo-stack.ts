import type { Edit } from '@covoice/domain'
import type { FieldKey } from './field-key.ts'
import { sameValue } from './same-value.ts'

/** A change of one field with what it takes to take it back, as long as nobody changed the field since. */
export interface Step {
  key: FieldKey
  edit: Edit
  inverse: Edit
  before: unknown
  after: unknown
}

/** Steps made by one act of mine: they are taken back together. */
export interface Act {
  steps: readonly Step[]
  /** Consecutive acts of one run (typing on in one field) are taken back as one. */
  run: string | null
}

/** My acts, and those that I took back, each newest last. */
export interface UndoStack {
  done: readonly Act[]
  undone: readonly Act[]
}

export const emptyStack: UndoStack = { done: [], undone: [] }

/** More than anyone walks back, and little enough to keep in memory whatever is typed. */
const depth = 200

/** The stack after a new act; what was undone is gone, as everywhere. */
export function pushed(stack: UndoStack, act: Act): UndoStack {
  const last = stack.done.at(-1)
  if (last && act.run !== null && last.run === act.run) {
    return { done: [...stack.done.slice(0, -1), joined(last, act)], undone: [] }
  }
  return { done: [...stack.done, act].slice(-depth), undone: [] }
}

/** What undoing or redoing one act comes to: steps to take now, and the fields left alone as a colleague changed them. */
export interface Turn {
  stack: UndoStack
  steps: readonly Step[]
  skipped: readonly FieldKey[]
}

/** Takes the newest act back, as far as its fields still hold what it left there; null when there is none. */
export function undone(stack: UndoStack, current: (key: FieldKey) => unknown): Turn | null {
  const act = stack.done.at(-1)
  if (!act) return null
  const mine = act.steps.filter((step) => sameValue(current(step.key), step.after))
  return {
    stack: {
      done: stack.done.slice(0, -1),
      undone: mine.length > 0 ? [...stack.undone, { steps: mine, run: null }] : stack.undone,
    },
    steps: mine.map(reversed).reverse(),
    skipped: skippedOf(act, mine),
  }
}

/** Does the act that was last taken back once more, under the same condition. */
export function redone(stack: UndoStack, current: (key: FieldKey) => unknown): Turn | null {
  const act = stack.undone.at(-1)
  if (!act) return null
  const mine = act.steps.filter((step) => sameValue(current(step.key), step.before))
  return {
    stack: {
      done: mine.length > 0 ? [...stack.done, { steps: mine, run: null }] : stack.done,
      undone: stack.undone.slice(0, -1),
    },
    steps: mine,
    skipped: skippedOf(act, mine),
  }
}

function reversed({ key, edit, inverse, before, after }: Step): Step {
  return { key, edit: inverse, inverse: edit, before: after, after: before }
}

function skippedOf(act: Act, taken: readonly Step[]): FieldKey[] {
  return act.steps.filter((step) => !taken.includes(step)).map((step) => step.key)
}

/** Two acts of one run as one: the newer edits, back to the older values. */
function joined(older: Act, newer: Act): Act {
  const known = new Set(older.steps.map((step) => step.key))
  const steps = older.steps.map((step) => {
    const next = newer.steps.find((one) => one.key === step.key)
    return next ? { ...next, before: step.before, inverse: step.inverse } : step
  })
  return { steps: [...steps, ...newer.steps.filter((step) => !known.has(step.key))], run: newer.run }
}
