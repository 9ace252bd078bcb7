import type { Edit } from '@covoice/domain'
import { computed, shallowReactive, shallowRef } from 'vue'
import { problemOf, type ProblemCode } from '../../backend/server/problem.ts'
import type { FieldKey } from './field-key.ts'
import { sameValue } from './same-value.ts'
import { valueAt, type SheetDocument } from './sheet-document.ts'
import type { Step } from './undo-stack.ts'

/** Why something I typed is not in the invoice: what it became meanwhile, or how the server put it. */
export type KeptReason = 'frozen' | 'deleted' | 'noAccess' | ProblemCode

/** Something of mine that could not be written; it stays until it can, or until I put it aside. */
export interface Kept {
  key: FieldKey
  value: unknown
  edit: Edit
  reason: KeptReason
}

interface Flight {
  id: number
  edits: readonly Edit[]
  steps: readonly Step[]
}

/** Edits on their way: shown until the document shows them, kept when they are refused. */
export function useOutbox(
  send: (edits: readonly Edit[]) => Promise<void>,
  reasonNow: () => KeptReason | null,
) {
  const flights = shallowRef<readonly Flight[]>([])
  const kept = shallowReactive(new Map<FieldKey, Kept>())
  const underway = new Set<Promise<unknown>>()
  let count = 0

  function keep(steps: readonly Step[], edits: readonly Edit[], reason: KeptReason): void {
    const added = edits.find((edit) => edit.kind === 'addLine')
    for (const { key, edit, after } of steps) {
      kept.set(key, { key, value: after, edit: key.endsWith(':*') && added ? added : edit, reason })
    }
  }

  async function deliver(flight: Flight): Promise<void> {
    try {
      await send(flight.edits)
    } catch (error) {
      const { problem } = problemOf(error)
      keep(flight.steps, flight.edits, (problem === 'denied' ? reasonNow() : null) ?? problem)
    } finally {
      flights.value = flights.value.filter((one) => one.id !== flight.id)
    }
  }

  /** Sends edits that belong together; an older edit of the same field, not seen back yet, gives way. */
  function dispatch(edits: readonly Edit[], steps: readonly Step[]): void {
    const keys = new Set(steps.map((step) => step.key))
    const older = flights.value.map((flight) => ({
      ...flight,
      steps: flight.steps.filter((step) => !keys.has(step.key)),
    }))
    for (const key of keys) kept.delete(key)
    const flight = { id: (count += 1), edits, steps }
    flights.value = [...older.filter((one) => one.steps.length > 0), flight]
    const delivery = deliver(flight)
    underway.add(delivery)
    void delivery.finally(() => underway.delete(delivery))
  }

  /** The document has moved: what it shows by itself needs no help any more. */
  function seen(document: SheetDocument): void {
    const shows = ({ key, after }: Step) => sameValue(valueAt(document, key), after)
    flights.value = flights.value.filter((flight) => !flight.steps.every(shows))
    for (const [key, { value }] of kept) if (sameValue(valueAt(document, key), value)) kept.delete(key)
  }

  /** What the server refused without a word turns out to have had this reason. */
  function explain(reason: KeptReason): void {
    for (const [key, one] of kept) if (one.reason === 'denied') kept.set(key, { ...one, reason })
  }

  return {
    kept,
    explain,
    keep,
    dispatch,
    seen,
    /** What to lay over the document until it shows it. */
    flying: computed(() => flights.value.flatMap(shownEdits)),
    /** Resolves when everything sent so far has been answered. */
    settled: () => Promise.allSettled([...underway]).then(() => undefined),
  }
}

/** The edits of a flight that are still its own to show. */
function shownEdits({ edits, steps }: Flight): Edit[] {
  const added = edits.filter((edit) => edit.kind === 'addLine')
  return [...added, ...steps.map((step) => step.edit)]
}
