import { computed, shallowRef, watch, type Ref } from 'vue'
import type { FieldKey } from '../live/field-key.ts'
import { useFieldEdits } from './field-edits.ts'
import { dropLapsedProblems } from './lapsed-problems.ts'
import { withEdits, withTyped, type BlankLine } from './overlay.ts'
import { useOwnEdits } from './own-edits.ts'
import { ownTexts, type Texts } from '../texts/texts.ts'
import { useTyping } from '../typing/typing.ts'
import type { WritingOptions } from './written-document.ts'

/** The environment of an editor. */
export interface EditorOptions extends Omit<WritingOptions, 'texts'> {
  /** Where colleagues can change the same texts at the same time. */
  texts?: Readonly<Ref<Texts>>
  /** The initial values of a new line. */
  newLineValues: () => BlankLine['known']
}

export type Editor = ReturnType<typeof createEditor>

/** Edits one invoice: typed values show at once, are written field by field, and can be undone. */
export function createEditor({ newLineValues, texts = shallowRef(ownTexts), ...writing }: EditorOptions) {
  const { me, locked } = writing
  const typing = useTyping(commitTyped)
  const settled = (key: FieldKey, refused: boolean) => (refused ? typing.settle : typing.drop)(key)
  const own = useOwnEdits({ ...writing, texts, settled })
  const { edit, written, undoing, problems } = own
  const { refused, explain } = own.refusals
  const { flushTyped, putAll, unwritten, ...fields } = useFieldEdits(own, typing, { newLineValues, texts })
  const { typed, blank, blankId } = fields

  function commitTyped(key: FieldKey): void {
    fields.commit(key, typed.get(key))
  }

  const shown = computed(() => {
    if (!written.value) return null
    const edits = [...refused.values()].map((one) => one.edit)
    return withTyped(withEdits(written.value, edits, me), typed, blank.value, me)
  })
  watch(locked, (reason) => {
    if (reason === null) return
    explain(reason)
    flushTyped()
    // what is still typed is invalid, and nobody can correct it on a locked sheet
    typed.forEach((_, key) => typing.drop(key))
    problems.clear()
  })
  dropLapsedProblems({ problems, shown, blankId, drop: typing.drop })

  return {
    ...fields,
    shown,
    written,
    problems,
    refused,
    locked,
    texts,
    ownWrites: own.ownWrites,
    /** The number of fields with a value that is not written yet. */
    waiting: computed(() => unwritten()),
    /** The number of fields with an invalid or refused value. */
    failed: computed(() => refused.size + problems.size),
    canUndo: computed(() => undoing.canUndo.value || typed.size > 0),
    canRedo: undoing.canRedo,
    edit,
    keepRefused: own.keepRefused,
    undo: () => (putAll(), undoing.undo()),
    redo: () => (putAll(), undoing.redo()),
    /** Undoes or redoes also what the last undo or redo has skipped; null where nothing was. */
    anyway: undoing.anyway,
    /** Writes values still being typed, and resolves when the server has answered everything. */
    flush: () => (flushTyped(), own.answered()),
    /** Retries a refused edit. */
    retry: (key: FieldKey) => {
      const one = refused.get(key)
      if (one && refused.delete(key)) edit([one.edit])
    },
    dismiss: (key: FieldKey) => refused.delete(key),
  }
}
