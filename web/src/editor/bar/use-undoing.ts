import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useValueText } from '../fields/value-text.ts'
import type { Editor } from '../edits/editor.ts'
import type { FieldKey } from '../live/field-key.ts'
import type { SheetModel } from '../sheet/sheet-model.ts'
import { useUndoKeys } from './undo-keys.ts'

/**
 * Undo and redo with their keys; reports the fields that were skipped because a colleague has changed them
 * since.
 */
export function useUndoing(editor: Editor, sheet: SheetModel) {
  const toast = useToast()
  const { t } = useWords()
  const { fieldName } = useValueText(() => sheet.document.value.invoice.currency)

  function tell(skipped: readonly FieldKey[]): void {
    const [first] = skipped
    if (first !== undefined) toast.show(t('edits.told.undoSkipped', { field: fieldName(first) }))
  }
  const undo = () => tell(editor.undo())
  const redo = () => tell(editor.redo())

  const inMergedText = () => sheet.focused.value !== null && sheet.merging(sheet.focused.value) !== null
  useUndoKeys({ locked: editor.locked, inMergedText, undo, redo })
  return { undo, redo }
}
