import { totalsOf, type Line, type Totals } from '@covoice/domain'
import { computed, type ComputedRef, type Ref } from 'vue'
import { useScreen } from '../../ui/page/screen.ts'
import type { Editor } from '../edits/editor.ts'
import { realLine } from '../edits/overlay.ts'
import type { FieldKey } from '../live/field-key.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import { unchanged } from '../live/unchanged.ts'
import { signsOn, type ColleagueSigns } from './colleague-signs.ts'
import { useCursor } from './cursor.ts'
import { quiet, type FieldState } from './field-state.ts'
import { usePrinting } from './printing.ts'
import { useRevealing } from './revealing.ts'
import type { SheetModel } from './sheet-model.ts'
import { steady } from './steady.ts'

interface EditorModelOptions {
  editor: Editor
  me: string
  focused: Ref<FieldKey | null>
  /** The frozen totals, where they exist. */
  frozenTotals?: ComputedRef<Totals | null>
  moved?: (key: FieldKey | null) => void
  colleagues?: ColleagueSigns
}

/** The sheet of an invoice that is being edited. */
export function editorModel(options: EditorModelOptions): SheetModel {
  const { editor, me, focused, frozenTotals, moved, colleagues } = options
  const { printing } = usePrinting()
  const { isPhone } = useScreen()
  const { reveal, revealLine } = useRevealing()
  const document = computed<SheetDocument>((before) => {
    if (!editor.shown.value) throw new Error('A sheet before its document')
    return unchanged(before, editor.shown.value)
  })

  function stateOf(key: FieldKey): FieldState {
    const problem = editor.problems.get(key) ?? (editor.texts.value.isOver(key) ? 'tooLong' : null)
    const refused = editor.refused.get(key) ?? null
    const unwritten = editor.typed.has(key)
    if (colleagues) return { problem, refused, unwritten, ...signsOn(key, colleagues) }
    return problem || refused || unwritten ? { ...quiet, problem, refused, unwritten } : quiet
  }

  return {
    document,
    totals: computed(() => {
      const sheet = editor.locked.value === null ? document.value : (editor.written.value ?? document.value)
      return frozenTotals?.value ?? totalsOf(sheet.invoice, sheet.lines)
    }),
    editable: computed(() => editor.locked.value === null),
    printing,
    asForm: computed(() => isPhone.value && !printing.value),
    blankId: editor.blankId,
    blankLine: steady<Line>(() => {
      const blank = realLine(document.value, editor.blank.value, new Map())
      return { ...blank, createdBy: me, createdAt: null, changedBy: me, changedAt: null }
    }),
    type: editor.type,
    merging: (key) =>
      editor.texts.value.merges(key) && !editor.problems.has(key) ? editor.texts.value.moves(key) : null,
    untype: editor.untype,
    refuse: editor.refuse,
    mark: editor.mark,
    commit: editor.commit,
    edit: editor.edit,
    fill: editor.fill,
    ...useCursor({ editor, focused, moved }),
    stateOf,
    focused,
    reveal,
    revealLine,
    dismiss: (key) => {
      colleagues?.notices.delete(key)
      editor.dismiss(key)
    },
    retry: editor.retry,
  }
}
