import type { Edit } from '@covoice/domain'
import { computed, shallowReactive, shallowRef } from 'vue'
import { problemOf, type ProblemCode } from '../../backend/server/problem.ts'
import type { FieldKey } from '../live/field-key.ts'
import { sameValue } from '../live/same-value.ts'
import { valueAt, type SheetDocument } from '../live/sheet-document.ts'
import type { Step } from './undo-stack.ts'

/** Why an edit of mine is not in the invoice: the invoice's state, or the server's code. */
export type RefusalReason = 'frozen' | 'deleted' | 'noAccess' | ProblemCode

/** An edit of mine that could not be written; it stays until it is written or dismissed. */
export interface RefusedEdit {
  key: FieldKey
  value: unknown
  edit: Edit
  reason: RefusalReason
}

interface PendingEdits {
  id: number
  edits: readonly Edit[]
  steps: readonly Step[]
}

/** Edits on their way: shown until the document shows them, and kept with the reason when they are refused. */
export function usePendingEdits(
  send: (edits: readonly Edit[]) => Promise<void>,
  reasonNow: () => RefusalReason | null,
) {
  const pending = shallowRef<readonly PendingEdits[]>([])
  const refused = shallowReactive(new Map<FieldKey, RefusedEdit>())
  const underway = new Set<Promise<unknown>>()
  let count = 0

  function addRefused(steps: readonly Step[], edits: readonly Edit[], reason: RefusalReason): void {
    const added = edits.find((edit) => edit.kind === 'addLine')
    for (const { key, edit, after } of steps) {
      refused.set(key, { key, value: after, edit: key.endsWith(':*') && added ? added : edit, reason })
    }
  }

  async function deliver(group: PendingEdits): Promise<void> {
    try {
      await send(group.edits)
    } catch (error) {
      const { problem } = problemOf(error)
      addRefused(group.steps, group.edits, (problem === 'denied' ? reasonNow() : null) ?? problem)
    } finally {
      pending.value = pending.value.filter((one) => one.id !== group.id)
    }
  }

  /** Sends edits that belong together; an older pending edit of the same field is replaced. */
  function dispatch(edits: readonly Edit[], steps: readonly Step[]): void {
    const keys = new Set(steps.map((step) => step.key))
    const older = pending.value.map((group) => ({
      ...group,
      steps: group.steps.filter((step) => !keys.has(step.key)),
    }))
    for (const key of keys) refused.delete(key)
    const group = { id: (count += 1), edits, steps }
    pending.value = [...older.filter((one) => one.steps.length > 0), group]
    const delivery = deliver(group)
    underway.add(delivery)
    void delivery.finally(() => underway.delete(delivery))
  }

  /** The document has changed: edits that it contains are no longer pending. */
  function seen(document: SheetDocument): void {
    const shows = ({ key, after }: Step) => sameValue(valueAt(document, key), after)
    pending.value = pending.value.filter((group) => !group.steps.every(shows))
    for (const [key, { value }] of refused) if (sameValue(valueAt(document, key), value)) refused.delete(key)
  }

  /** Gives edits that the server refused without a reason their actual reason. */
  function explain(reason: RefusalReason): void {
    for (const [key, one] of refused) if (one.reason === 'denied') refused.set(key, { ...one, reason })
  }

  return {
    refused,
    explain,
    addRefused,
    dispatch,
    seen,
    /** The edits to apply over the document until it contains them. */
    edits: computed(() => pending.value.flatMap(shownEdits)),
    /** Resolves when everything sent so far has been answered. */
    settled: () => Promise.allSettled([...underway]).then(() => undefined),
  }
}

/** The edits of a group that no newer group has replaced. */
function shownEdits({ edits, steps }: PendingEdits): Edit[] {
  const added = edits.filter((edit) => edit.kind === 'addLine')
  return [...added, ...steps.map((step) => step.edit)]
}
