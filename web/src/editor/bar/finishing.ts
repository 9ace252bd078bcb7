import { computed, onScopeDispose, type ComputedRef } from 'vue'
import { online } from '../../backend/documents/saving.ts'
import { useWords } from '../../languages/words.ts'
import type { Editor } from '../edits/editor.ts'
import type { SheetModel } from '../sheet/sheet-model.ts'
import type { InvoiceCommands } from '../commands/invoice-commands.ts'
import type { UnsavedEdits } from './unsaved-edits.ts'

interface FinishingOptions {
  editor: Editor
  unsaved: UnsavedEdits
  model: SheetModel
  commands: InvoiceCommands
  mayEdit: ComputedRef<boolean>
  close: () => Promise<void>
}

/** Leaving an invoice: typed values are written, an open revision is finished. */
export function useFinishing({ editor, unsaved, model, commands, mayEdit, close }: FinishingOptions) {
  const { t } = useWords()
  const revising = computed(() => {
    const { number, content } = model.document.value.invoice
    return number !== null && content === 'open'
  })

  let here = true
  onScopeDispose(() => {
    here = false
  })

  async function saveAndClose(): Promise<void> {
    unsaved.leaveField()
    // offline, the changes wait on this device and are sent automatically
    if (online.value) await editor.flush()
    else void editor.flush()
    if (!unsaved.allSaved()) return
    if (revising.value && mayEdit.value && !(await commands.run({ kind: 'finish' }))) return
    if (here) await close()
  }

  return {
    saveAndClose,
    /** An invoice that can't be edited has nothing to save. */
    closeLabel: computed(() => t(model.editable.value ? 'editor.saveAndClose' : 'ui.close')),
  }
}
