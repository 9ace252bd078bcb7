import { lineCountOf, takesOneMoreLine, type Edit } from '@covoice/domain'
import type { FieldKey } from '../live/field-key.ts'
import { sameValue } from '../live/same-value.ts'
import { valueAt, type SheetDocument } from '../live/sheet-document.ts'
import { basisOf, madeOn } from './bases.ts'
import { useFieldProblems, type Settled } from './field-problems.ts'
import type { RefusalReason, RefusedEdit } from '../refused/refused-edits.ts'
import { problemIn } from './sheet-problem.ts'
import { stepsOf } from './steps.ts'
import type { Step } from './undo-stack.ts'
import { useUndoing } from './undoing.ts'
import { useWrittenDocument, type WritingOptions } from './written-document.ts'

interface OwnEditsOptions extends WritingOptions {
  settled: Settled
}

/** The values that I saw in fields before I typed there; others may have arrived since. */
type Seen = ReadonlyMap<FieldKey, unknown>

/** My edits of a document, and whether they were stored or refused. */
export type OwnEdits = ReturnType<typeof useOwnEdits>

/** My edits of a document. Each is validated, shown at once and sent; undo takes them back one by one. */
export function useOwnEdits({ settled, ...writing }: OwnEditsOptions) {
  const { locked, texts } = writing
  const target = useWrittenDocument(writing)
  const { written, refusals, dispatch } = target
  const { problems, settle, keepOut } = useFieldProblems(locked, settled)
  const undoing = useUndoing(
    (key) => written.value && valueAt(written.value, key),
    (turned) => {
      const steps = turned.map(anew)
      for (const { key } of steps) settle(key)
      const { plain } = texts.value.apart(steps, null)
      dispatch(editsOf(plain, []), plain)
    },
  )

  /**
   * Makes several edits that are undone together; false when they are invalid, and then the typed values
   * stay. `seen` has the values that stood when their typing began.
   */
  function edit(edits: readonly Edit[], run: string | null = null, seen: Seen = new Map()): boolean {
    const document = written.value
    if (!document) return false
    const steps = edits.flatMap((edit) => stepsOf(document, edit))
    if (!valid(edits, steps)) return false
    for (const { key } of steps) settled(key, false)
    const changing = steps.filter(changes)
    if (changing.length === 0) return true
    for (const step of changing) madeOn(step.edit, basisFor(step, refusals.refused.get(step.key), seen))
    const obstacle = locked.value ?? (hasRoom(document, edits) ? null : 'tooManyLines')
    if (obstacle !== null) {
      refusals.add(changing, edits, obstacle)
      return true
    }
    const { plain, merged } = texts.value.apart(changing, run)
    for (const { key } of changing) refusals.refused.delete(key)
    if (plain.length + merged.length > 0) undoing.push(plain, run, merged)
    const added = edits.filter(({ kind }) => kind === 'addLine')
    dispatch(editsOf(plain, added), plain)
    return true
  }

  function valid(edits: readonly Edit[], steps: readonly Step[]): boolean {
    for (const { key } of steps) problems.delete(key)
    const found = problemIn(edits, steps)
    if (found?.key !== undefined) keepOut(found.key, found.code)
    return found === null
  }

  /** Shows earlier refused edits as refused, except those that the document has by now. */
  function keepRefused(edits: readonly Edit[], reason: RefusalReason): void {
    const document = written.value
    if (!document) return
    const steps = edits.flatMap((edit) => stepsOf(document, edit))
    const lost = steps.filter(({ key, after }) => !refusals.has(document, key, after))
    refusals.add(lost, edits, locked.value ?? reason)
  }

  return { ...target, problems, keepOut, undoing, edit, keepRefused }
}

/** What a step was made on: a field with a refused value shows that one, and not what others wrote since. */
function basisFor({ key, before }: Step, refused: RefusedEdit | undefined, seen: Seen): unknown {
  const kept = refused && basisOf(refused.edit)
  if (kept) return kept.value
  return seen.has(key) ? seen.get(key) : before
}

/** The edits of steps; a line is added as it was typed. */
function editsOf(steps: readonly Step[], added: readonly Edit[]): Edit[] {
  const others = added.length > 0 ? steps.filter((step) => !step.key.endsWith(':*')) : steps
  return [...added, ...others.map((step) => step.edit)]
}

/** Whether the invoice takes the lines that these edits add. */
function hasRoom({ lines }: SheetDocument, edits: readonly Edit[]): boolean {
  const added = edits.filter(({ kind }) => kind === 'addLine').length
  return added === 0 || takesOneMoreLine(lineCountOf(lines) + added - 1)
}

function changes({ before, after }: Step): boolean {
  return !sameValue(before, after)
}

/** A step that is undone or redone, as an edit of its own. */
function anew(step: Step): Step {
  const edit = { ...step.edit }
  madeOn(edit, step.before)
  return { ...step, edit }
}
