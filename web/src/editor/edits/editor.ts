import type { Edit, LineField, LineValues } from '@covoice/domain'
import { computed, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { newId } from '../../backend/documents/documents.ts'
import { useOwnEdits } from './own-edits.ts'
import { editFor } from './consequences.ts'
import { addressOf, lineKey, type FieldKey } from '../live/field-key.ts'
import type { RefusalReason } from './pending-edits.ts'
import { realLine, withEdits, withTyped, type BlankLine } from './overlay.ts'
import { sameValue } from '../live/same-value.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import { useTyping } from './typing.ts'

/** The environment of an editor. */
export interface EditorOptions {
  /** The document as the server has it, or as this device has it while it is new. */
  stored: Readonly<ShallowRef<SheetDocument | null>>
  send: (edits: readonly Edit[]) => Promise<void>
  me: string
  /** Why nothing can be written now; null while writing is possible. */
  locked: Readonly<Ref<RefusalReason | null>>
  /** The initial values of a new line. */
  newLineValues: () => BlankLine['known']
}

export type Editor = ReturnType<typeof createEditor>

/** Edits one invoice: typed values show at once, are written field by field, and can be undone. */
export function createEditor({ stored, send, me, locked, newLineValues }: EditorOptions) {
  const blankId = shallowRef(newId())
  const blank = computed<BlankLine>(() => ({ id: blankId.value, known: newLineValues() }))
  const focusCount = shallowRef(0)
  const typing = useTyping((key) => commit(key, typing.typed.get(key)))
  const { typed } = typing
  const own = useOwnEdits({
    stored,
    send,
    me,
    locked,
    settled: (key, refused) => (refused ? typing.settle : typing.drop)(key),
  })
  const { edit, pending, undoing, written } = own
  const shown = computed(() => {
    if (!written.value) return null
    const refused = [...pending.refused.values()].map((one) => one.edit)
    return withTyped(withEdits(written.value, refused, me), typed, blank.value, me)
  })
  watch(locked, (reason) => {
    if (reason === null) return
    pending.explain(reason)
    flushTyped()
  })

  /** Writes the current value of a field; an equal value changes nothing. */
  function commit(key: FieldKey, value: unknown): void {
    if (!written.value) return
    if (addressOf(key).line === blankId.value) commitBlank(key, value)
    else edit([editFor(written.value.invoice, key, value)], `${key}#${focusCount.value}`)
  }

  function commitBlank(key: FieldKey, value: unknown): void {
    if (!written.value) return
    const line = realLine(written.value, blank.value, new Map([...typed, [key, value]]))
    const empty = sameValue(line, realLine(written.value, blank.value, new Map()))
    if (!empty && !edit([{ kind: 'addLine', line }])) return
    for (const one of [...typed.keys()]) if (addressOf(one).line === line.id) typing.drop(one)
    if (!empty) blankId.value = newId()
  }

  /** Gives a line several values at once; the blank line is created by it. */
  function fill(line: string, values: LineValues): void {
    if (line !== blankId.value) {
      edit([{ kind: 'setLineFields', line, values }])
      return
    }
    for (const [field, value] of Object.entries(values)) typed.set(lineKey(line, field as LineField), value)
    commitBlank(lineKey(line, 'product'), values.product ?? null)
  }

  function flushTyped(): void {
    for (const [key, value] of [...typed]) commit(key, value)
  }

  return {
    shown,
    written,
    typed,
    problems: own.problems,
    refused: pending.refused,
    blankId,
    blank,
    locked,
    ownWrites: own.ownWrites,
    /** The number of fields with a value that is not written yet. */
    waiting: computed(() => [...typed.keys()].filter((key) => !own.problems.has(key)).length),
    /** The number of fields with an invalid or refused value. */
    failed: computed(() => pending.refused.size + own.problems.size),
    canUndo: computed(() => undoing.canUndo.value || typed.size > 0),
    canRedo: undoing.canRedo,
    type: (key: FieldKey, value: unknown) => {
      if (own.problems.get(key) === 'unreadable') own.problems.delete(key)
      typing.type(key, value)
    },
    /** Discards the typed value: it can't be read, or was reverted. */
    untype: (key: FieldKey) => {
      typing.drop(key)
      own.problems.delete(key)
    },
    /** The field was left with an unreadable text. */
    refuse: (key: FieldKey) => own.problems.set(key, 'unreadable'),
    commit,
    edit,
    keepRefused: own.keepRefused,
    fill,
    /** The cursor has entered a field: text typed from now on is one edit. */
    enter: () => {
      focusCount.value += 1
    },
    /** The cursor has left a field: a typed value that is not written yet is written now. */
    leave: (key: FieldKey) => {
      if (typed.has(key)) commit(key, typed.get(key))
    },
    undo: () => (flushTyped(), undoing.undo()),
    redo: () => (flushTyped(), undoing.redo()),
    /** Writes values still being typed, and resolves when the server has answered everything. */
    flush: () => (flushTyped(), pending.settled()),
    /** Retries a refused edit. */
    retry: (key: FieldKey) => {
      const refused = pending.refused.get(key)
      if (refused && pending.refused.delete(key)) edit([refused.edit])
    },
    dismiss: (key: FieldKey) => pending.refused.delete(key),
  }
}
