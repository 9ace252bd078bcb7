import type { Edit, LineField, LineValues } from '@covoice/domain'
import { computed, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { newId } from '../../backend/documents/documents.ts'
import { useOwnEdits } from './own-edits.ts'
import { editFor } from './consequences.ts'
import { addressOf, lineKey, type FieldKey } from './field-key.ts'
import type { RefusalReason } from './pending-edits.ts'
import { realLine, withEdits, withTyped, type BlankLine } from './overlay.ts'
import { sameValue } from './same-value.ts'
import type { SheetDocument } from './sheet-document.ts'
import { useTyping } from './typing.ts'

/** What an editor needs to know of its surroundings. */
export interface EditorOptions {
  /** The document as the server has it, or this device while it is new. */
  stored: Readonly<ShallowRef<SheetDocument | null>>
  send: (edits: readonly Edit[]) => Promise<void>
  me: string
  /** Why nothing can be written now; null while it can. */
  locked: Readonly<Ref<RefusalReason | null>>
  /** What a new line begins with. */
  newLineValues: () => BlankLine['known']
}

export type Editor = ReturnType<typeof createEditor>

/** Edits one invoice: what I type shows at once, is written field by field, and can be taken back. */
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

  /** Writes what a field holds now; a value like the one that is there changes nothing. */
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

  /** Gives a line several values at once; the blank one becomes real by it. */
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
    /** How many fields hold something that is yet to be written. */
    waiting: computed(() => [...typed.keys()].filter((key) => !own.problems.has(key)).length),
    /** How many hold something that can't be, or could not be. */
    failed: computed(() => pending.refused.size + own.problems.size),
    canUndo: computed(() => undoing.canUndo.value || typed.size > 0),
    canRedo: undoing.canRedo,
    type: (key: FieldKey, value: unknown) => {
      if (own.problems.get(key) === 'unreadable') own.problems.delete(key)
      typing.type(key, value)
    },
    /** What is being typed counts for nothing: it can't be read, or was taken back. */
    untype: (key: FieldKey) => {
      typing.drop(key)
      own.problems.delete(key)
    },
    /** The field was left with what can't be read. */
    refuse: (key: FieldKey) => own.problems.set(key, 'unreadable'),
    commit,
    edit,
    keepRefused: own.keepRefused,
    fill,
    /** The cursor has come into a field: what is typed from here on is one act. */
    enter: () => {
      focusCount.value += 1
    },
    /** The cursor has left: what is typed and not written yet is written now. */
    leave: (key: FieldKey) => {
      if (typed.has(key)) commit(key, typed.get(key))
    },
    undo: () => (flushTyped(), undoing.undo()),
    redo: () => (flushTyped(), undoing.redo()),
    /** Writes what is still being typed, and resolves when the server has answered everything. */
    flush: () => (flushTyped(), pending.settled()),
    /** Tries again to write something that was kept. */
    retry: (key: FieldKey) => {
      const refused = pending.refused.get(key)
      if (refused && pending.refused.delete(key)) edit([refused.edit])
    },
    dismiss: (key: FieldKey) => pending.refused.delete(key),
  }
}
