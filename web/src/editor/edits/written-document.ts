import type { Edit } from '@covoice/domain'
import { computed, watch, type Ref, type ShallowRef } from 'vue'
import { addressOf, lineKey, type FieldKey } from '../live/field-key.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import type { Texts } from '../texts/texts.ts'
import { withEdits } from './overlay.ts'
import { OwnWrites } from './own-writes.ts'
import { usePendingEdits } from './pending-edits.ts'
import { useRefusedEdits, type RefusalReason } from '../refused/refused-edits.ts'
import type { Step } from './undo-stack.ts'

/** The document that my edits are written to. */
export interface WritingOptions {
  /** The document as the server has it, or as this device has it while it is new. */
  stored: Readonly<ShallowRef<SheetDocument | null>>
  send: (edits: readonly Edit[]) => Promise<void>
  me: string
  /** Why nothing can be written now; null while writing is possible. */
  locked: Readonly<Ref<RefusalReason | null>>
  texts: Readonly<Ref<Texts>>
  /** Whether the server has what is stored of a field; without it, always. */
  isAnswered?: (key: FieldKey) => boolean
}

/** The document with my edits: each shows from the moment that it is sent, and is kept when it is refused. */
export function useWrittenDocument({
  stored,
  send,
  me,
  locked,
  texts,
  isAnswered = () => true,
}: WritingOptions) {
  const ownWrites = new OwnWrites()
  const refusals = useRefusedEdits(isAnswered)
  const pending = usePendingEdits(
    send,
    () => locked.value,
    refusals,
    (key) => ownWrites.accepted(key),
  )

  watch(
    stored,
    (document) => {
      if (!document) return
      pending.seen(document)
      refusals.seen(document)
    },
    { flush: 'sync' },
  )

  function dispatch(edits: readonly Edit[], steps: readonly Step[]): void {
    if (steps.length === 0) return
    for (const { key, after } of steps) {
      const { line, field } = addressOf(key)
      if (line !== null && field === '*') ownWrites.add(lineKey(line, 'removed'), after === null)
      else ownWrites.add(key, after)
    }
    pending.dispatch(edits, steps)
  }

  return {
    ownWrites,
    refusals,
    /** The document with everything that I have written, without values still being typed. */
    written: computed(
      () => stored.value && texts.value.overlay(withEdits(stored.value, pending.edits.value, me)),
    ),
    dispatch,
    /** Resolves when everything sent so far has been answered. */
    answered: () => Promise.all([pending.settled(), texts.value.answered()]).then(() => undefined),
  }
}
