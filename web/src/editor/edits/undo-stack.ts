import type { Edit } from '@covoice/domain'
import type { TextStep } from '../../collaboration/text/text-document.ts'
import type { FieldKey } from '../live/field-key.ts'
import { sameValue } from '../live/same-value.ts'

/** A change of one field with its inverse, which is valid as long as nobody changed the field since. */
export interface Step {
  key: FieldKey
  edit: Edit
  inverse: Edit
  before: unknown
  after: unknown
}

/** Steps made by one edit of mine: undo reverts them together. */
export interface UndoEntry {
  steps: readonly Step[]
  /** Changes of merged texts, which know by themselves how they are undone and redone. */
  texts: readonly TextStep[]
  /** Consecutive edits of one run (continued typing in one field) are undone as one. */
  run: string | null
  /** The entry of which only these steps were turned: a redo of what an undo has turned gives it back whole. */
  whole?: UndoEntry
}

/** My edits, and those that I undid, each newest last. */
export interface UndoStack {
  done: readonly UndoEntry[]
  undone: readonly UndoEntry[]
}

export const emptyStack: UndoStack = { done: [], undone: [] }

/** More than anyone undoes, and few enough to keep in memory whatever is typed. */
const depth = 200

/** The stack after a new edit; undone edits are forgotten, as usual. */
export function pushed(stack: UndoStack, entry: UndoEntry): UndoStack {
  const last = stack.done.at(-1)
  if (last && entry.run !== null && last.run === entry.run) {
    return { done: [...stack.done.slice(0, -1), joined(last, entry)], undone: [] }
  }
  return { done: [...stack.done, entry].slice(-depth), undone: [] }
}

/**
 * The result of one undo or redo: the steps to apply now, and the fields skipped because a colleague changed
 * them.
 */
export interface Turn {
  stack: UndoStack
  steps: readonly Step[]
  texts: readonly TextStep[]
  skipped: readonly FieldKey[]
}

/** Undoes the newest edit where its fields still have the values that it set; null when there is none. */
export function undone(stack: UndoStack, current: (key: FieldKey) => unknown): Turn | null {
  const entry = stack.done.at(-1)
  if (!entry) return null
  const mine = entry.steps.filter((step) => sameValue(current(step.key), step.after))
  return {
    stack: {
      done: stack.done.slice(0, -1),
      undone: [...stack.undone, turnedPart(entry, mine, alone(entry))],
    },
    steps: mine.map(reversed).reverse(),
    texts: entry.texts.toReversed(),
    skipped: skippedOf(entry, mine),
  }
}

/** Redoes the edit that was undone last, under the same condition. */
export function redone(stack: UndoStack, current: (key: FieldKey) => unknown): Turn | null {
  const entry = stack.undone.at(-1)
  if (!entry) return null
  const mine = entry.steps.filter((step) => sameValue(current(step.key), step.before))
  return {
    stack: {
      done: [...stack.done, turnedPart(entry, mine, entry.whole ?? alone(entry))],
      undone: stack.undone.slice(0, -1),
    },
    steps: mine,
    texts: entry.texts,
    skipped: skippedOf(entry, mine),
  }
}

/** What turning back an entry turns: an entry that was turned in part keeps its place, also where that is nothing. */
function turnedPart(entry: UndoEntry, steps: readonly Step[], all: UndoEntry): UndoEntry {
  if (steps.length === entry.steps.length) return all
  return { steps, texts: entry.texts, run: null, whole: entry }
}

/** An entry with its own steps alone: what a redo has left out is undone already, and no later redo does it. */
const alone = ({ steps, texts }: UndoEntry): UndoEntry => ({ steps, texts, run: null })

/** A step that goes back. */
export function reversed({ key, edit, inverse, before, after }: Step): Step {
  return { key, edit: inverse, inverse: edit, before: after, after: before }
}

function skippedOf(entry: UndoEntry, taken: readonly Step[]): FieldKey[] {
  return entry.steps.filter((step) => !taken.includes(step)).map((step) => step.key)
}

/** Two edits of one run as one: the newer values, with the older values to go back to. */
function joined(older: UndoEntry, newer: UndoEntry): UndoEntry {
  const known = new Set(older.steps.map((step) => step.key))
  const steps = older.steps.map((step) => {
    const next = newer.steps.find((one) => one.key === step.key)
    return next ? { ...next, before: step.before, inverse: step.inverse } : step
  })
  return {
    steps: [...steps, ...newer.steps.filter((step) => !known.has(step.key))],
    texts: [...new Set([...older.texts, ...newer.texts])],
    run: newer.run,
  }
}
