import { validateEdit, type Edit, type EditProblem } from '@covoice/domain'
import { computed, shallowReactive, watch, type Ref, type ShallowRef } from 'vue'
import { addressOf, lineKey, type FieldKey } from '../live/field-key.ts'
import { usePendingEdits, type RefusalReason } from './pending-edits.ts'
import { withEdits } from './overlay.ts'
import { OwnWrites } from './own-writes.ts'
import { sameValue } from '../live/same-value.ts'
import { valueAt, type SheetDocument } from '../live/sheet-document.ts'
import { stepsOf } from './steps.ts'
import type { Step } from './undo-stack.ts'
import { useUndoing } from './undoing.ts'

interface OwnEditsOptions {
  /** The document as the server has it, or as this device has it while it is new. */
  stored: Readonly<ShallowRef<SheetDocument | null>>
  send: (edits: readonly Edit[]) => Promise<void>
  me: string
  /** Why nothing can be written now; null while writing is possible. */
  locked: Readonly<Ref<RefusalReason | null>>
  /** A field whose typing has ended with an edit, or (`refused`) with an invalid value. */
  settled: (key: FieldKey, refused: boolean) => void
}

/** Why the value of a field is not in the invoice. */
export type SheetProblem = EditProblem | 'customerNeeded' | 'unreadable'

/** My edits of a document: validated, shown at once, sent, and undone as they were made. */
export function useOwnEdits({ stored, send, me, locked, settled }: OwnEditsOptions) {
  const ownWrites = new OwnWrites()
  const problems = shallowReactive(new Map<FieldKey, SheetProblem>())
  const pending = usePendingEdits(send, () => locked.value)

  /** The document with everything that I have written, without values still being typed. */
  const written = computed(() => stored.value && withEdits(stored.value, pending.edits.value, me))
  const undoing = useUndoing(
    (key) => written.value && valueAt(written.value, key),
    (steps) =>
      dispatch(
        steps.map((step) => step.edit),
        steps,
      ),
  )

  watch(stored, (document) => document && pending.seen(document), { flush: 'sync' })

  /**
   * Makes several edits that are undone together; false when they are invalid, and then the typed values
   * stay.
   */
  function edit(edits: readonly Edit[], run: string | null = null): boolean {
    const document = written.value
    if (!document) return false
    const steps = edits.flatMap((edit) => stepsOf(document, edit))
    if (!valid(edits, steps)) return false
    for (const { key } of steps) settled(key, false)
    const changing = steps.filter((step) => !sameValue(step.before, step.after))
    if (changing.length === 0) return true
    if (locked.value !== null) {
      pending.addRefused(changing, edits, locked.value)
      return true
    }
    undoing.push(changing, run)
    const added = edits.filter((edit) => edit.kind === 'addLine')
    const others = changing.filter((step) => !step.key.endsWith(':*'))
    dispatch([...added, ...others.map((step) => step.edit)], changing)
    return true
  }

  /** Shows earlier refused edits as refused, except those that the document has by now. */
  function keepRefused(edits: readonly Edit[], reason: RefusalReason): void {
    const document = written.value
    if (!document) return
    const steps = edits.flatMap((edit) => stepsOf(document, edit))
    const missing = steps.filter(({ before, after }) => !sameValue(before, after))
    pending.addRefused(missing, edits, locked.value ?? reason)
  }

  function valid(edits: readonly Edit[], steps: readonly Step[]): boolean {
    for (const { key } of steps) problems.delete(key)
    const found = edits.map(validateEdit).find((problem) => problem !== null)
    if (!found) return true
    const key = steps.find((step) => addressOf(step.key).field === found.field)?.key ?? steps[0]?.key
    if (key !== undefined) {
      settled(key, true)
      problems.set(key, found.code)
    }
    return false
  }

  function dispatch(edits: readonly Edit[], steps: readonly Step[]): void {
    for (const { key, after } of steps) {
      const { line, field } = addressOf(key)
      if (line !== null && field === '*') ownWrites.add(lineKey(line, 'removed'), after === null)
      else ownWrites.add(key, after)
    }
    pending.dispatch(edits, steps)
  }

  return { ownWrites, problems, pending, written, undoing, edit, keepRefused }
}
