import type { Edit } from '@covoice/domain'
import { computed, shallowRef } from 'vue'
import { problemOf } from '../../backend/server/problem.ts'
import { sameValue } from '../live/same-value.ts'
import type { FieldKey } from '../live/field-key.ts'
import { valueAt, type SheetDocument } from '../live/sheet-document.ts'
import type { RefusalReason, RefusedEdits } from '../refused/refused-edits.ts'
import type { Step } from './undo-stack.ts'

interface PendingEdits {
  id: number
  edits: readonly Edit[]
  steps: readonly Step[]
}

/** Edits on their way: shown until the document shows them, and given to `refusals` when they are refused. */
export function usePendingEdits(
  send: (edits: readonly Edit[]) => Promise<void>,
  reasonNow: () => RefusalReason | null,
  refusals: RefusedEdits,
  accepted: (key: FieldKey) => void = () => undefined,
) {
  const pending = shallowRef<readonly PendingEdits[]>([])
  const underway = new Set<Promise<unknown>>()
  let count = 0

  async function deliver(group: PendingEdits): Promise<void> {
    try {
      await send(group.edits)
      for (const { key } of group.steps) accepted(key)
    } catch (error) {
      const { problem } = problemOf(error)
      refusals.add(group.steps, group.edits, (problem === 'denied' ? reasonNow() : null) ?? problem)
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
    for (const key of keys) refusals.refused.delete(key)
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
  }

  return {
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
