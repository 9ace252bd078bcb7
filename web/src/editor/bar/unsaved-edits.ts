import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import type { Editor } from '../edits/editor.ts'
import type { SheetModel } from '../sheet/sheet-model.ts'

/** Edits of mine that are not in the invoice and keep it from being saved or closed. */
export function useUnsavedEdits(editor: Editor, model: SheetModel) {
  const toast = useToast()
  const { t } = useWords()

  /** Commits the typed value, or shows why it is invalid. */
  function leaveField(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }

  /** True when every typed value is in the invoice; otherwise the person is led to the first that is not. */
  function allSaved(): boolean {
    const [wrong] = editor.problems.keys()
    if (wrong !== undefined) {
      void model.reveal(wrong)
      return false
    }
    const n = editor.refused.size
    if (n === 0) return true
    scrollTo({ top: 0 })
    toast.failure(t('editor.saved.failed', { n }), { detail: t('edits.refusedFirst') })
    return false
  }

  return { leaveField, allSaved }
}

export type UnsavedEdits = ReturnType<typeof useUnsavedEdits>
