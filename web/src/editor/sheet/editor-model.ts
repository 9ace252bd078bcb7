import { totalsOf, type Line, type Totals } from '@covoice/domain'
import { computed, nextTick, ref, type ComputedRef, type Ref } from 'vue'
import { useScreen } from '../../ui/page/screen.ts'
import type { Flash, Notice } from '../live/colleagues.ts'
import type { Editor } from '../edits/editor.ts'
import { addressOf, elementId, type FieldKey } from '../live/field-key.ts'
import { realLine } from '../edits/overlay.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import { unchanged } from '../live/unchanged.ts'
import type { Peer } from '../../ui/fields/field.ts'
import { quiet, type FieldState } from './field-state.ts'
import { usePrinting } from './printing.ts'
import type { SheetModel } from './sheet-model.ts'
import { steady } from './steady.ts'

/** What a sheet shows of colleagues; a new invoice has none. */
export interface ColleagueSigns {
  notices: Map<FieldKey, Notice>
  flashes: ReadonlyMap<FieldKey, Flash>
  nameOf: (uid: string) => string
  colourOf: (uid: string) => number
  peersOn: (key: FieldKey) => Peer[]
}

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
  const revealLine = ref<((line: string) => Promise<void>) | null>(null)
  const document = computed<SheetDocument>((before) => {
    if (!editor.shown.value) throw new Error('A sheet before its document')
    return unchanged(before, editor.shown.value)
  })

  function stateOf(key: FieldKey): FieldState {
    const problem = editor.problems.get(key) ?? null
    const refused = editor.refused.get(key) ?? null
    const unwritten = editor.typed.has(key)
    if (!colleagues)
      return problem || refused || unwritten ? { ...quiet, problem, refused, unwritten } : quiet
    const flash = colleagues.flashes.get(key)
    const notice = colleagues.notices.get(key)
    return {
      problem,
      refused,
      unwritten,
      peers: colleagues.peersOn(key),
      flash: flash
        ? { colour: flash.by === null ? 1 : colleagues.colourOf(flash.by), key: flash.count }
        : null,
      notice: notice ? { ...notice, name: notice.by === null ? '' : colleagues.nameOf(notice.by) } : null,
    }
  }

  async function left(key: FieldKey): Promise<void> {
    editor.leave(key)
    // moving on to the next field is one move, not two
    await nextTick()
    if (focused.value !== key) return
    focused.value = null
    moved?.(null)
  }

  async function reveal(key: FieldKey): Promise<void> {
    const { line } = addressOf(key)
    if (line !== null) await revealLine.value?.(line)
    await nextTick()
    const found = () => window.document.getElementById(elementId(key))
    // a rarely used part may load a moment after it was requested
    if (!found()) await new Promise((resolve) => setTimeout(resolve, 50))
    const element = found()
    // a field with an error shows the reason first, however long the field is
    const reason = window.document.getElementById(`${elementId(key)}-error`)
    ;(reason ?? element)?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
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
    untype: editor.untype,
    refuse: editor.refuse,
    commit: editor.commit,
    edit: editor.edit,
    fill: editor.fill,
    enter: (key) => {
      focused.value = key
      editor.enter()
      moved?.(key)
    },
    leave: (key) => void left(key),
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
