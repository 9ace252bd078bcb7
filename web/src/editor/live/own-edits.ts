import { validateEdit, type Edit, type EditProblem } from '@covoice/domain'
import { computed, shallowReactive, watch, type Ref, type ShallowRef } from 'vue'
import { addressOf, lineKey, type FieldKey } from './field-key.ts'
import { usePendingEdits, type RefusalReason } from './pending-edits.ts'
import { withEdits } from './overlay.ts'
import { OwnWrites } from './own-writes.ts'
import { sameValue } from './same-value.ts'
import { valueAt, type SheetDocument } from './sheet-document.ts'
import { stepsOf } from './steps.ts'
import type { Step } from './undo-stack.ts'
import { useUndoing } from './undoing.ts'

interface OwnEditsOptions {
  /** The document as the server has it, or this device while it is new. */
  stored: Readonly<ShallowRef<SheetDocument | null>>
  send: (edits: readonly Edit[]) => Promise<void>
  me: string
  /** Why nothing can be written now; null while it can. */
  locked: Readonly<Ref<RefusalReason | null>>
  /** A field whose typing has come to something, or (`refused`) can't be written as it stands. */
  settled: (key: FieldKey, refused: boolean) => void
}

/** Why what stands in a field is not in the invoice. */
export type SheetProblem = EditProblem | 'customerNeeded' | 'unreadable'

/** My acts on a document: checked, shown at once, sent, and taken back as they were made. */
export function useOwnEdits({ stored, send, me, locked, settled }: OwnEditsOptions) {
  const ownWrites = new OwnWrites()
  const problems = shallowReactive(new Map<FieldKey, SheetProblem>())
  const pending = usePendingEdits(send, () => locked.value)

  /** With everything that I have written, and nothing that I am still typing. */
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

  /** Makes edits as one act, taken back as one; false when it can't be written, and then what was typed stays. */
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

  /** Shows edits that were refused before as kept, except what the document says by now. */
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
