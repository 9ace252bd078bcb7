import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useValueText } from '../fields/value-text.ts'
import type { Editor } from '../edits/editor.ts'
import type { FieldKey } from '../live/field-key.ts'
import type { SheetModel } from '../sheet/sheet-model.ts'
import { useUndoKeys } from './undo-keys.ts'

/**
 * Undo and redo with their keys; reports the fields that were skipped because a colleague has changed them
 * since, and offers to take them all the same.
 */
export function useUndoing(editor: Editor, sheet: SheetModel) {
  const toast = useToast()
  const { t } = useWords()
  const { fieldName } = useValueText(() => sheet.document.value.invoice.currency)

  function tell(skipped: readonly FieldKey[], label: string): void {
    const [first] = skipped
    if (first === undefined) return
    const anyway = editor.anyway()
    const onSelect = () => void (editor.locked.value === null && anyway?.())
    const text = t('edits.told.undoSkipped', { field: fieldName(first) })
    toast.show(text, anyway ? { action: { label, onSelect } } : {})
  }
  const undo = () => tell(editor.undo(), t('edits.told.undoAnyway'))
  const redo = () => tell(editor.redo(), t('edits.told.redoAnyway'))

  const inMergedText = () => sheet.focused.value !== null && sheet.merging(sheet.focused.value) !== null
  useUndoKeys({ locked: editor.locked, inMergedText, undo, redo })
  return { undo, redo }
}
