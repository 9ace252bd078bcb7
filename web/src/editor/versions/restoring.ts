import type { Content } from '@covoice/domain'
import { watch } from 'vue'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import type { OpenInvoice } from '../live/open-invoice.ts'
import { restoringEdits } from './restoring-edits.ts'
import { takeRestoration } from './restoration.ts'

interface Restored extends Pick<OpenInvoice, 'locked'> {
  editor: Pick<OpenInvoice['editor'], 'written' | 'texts' | 'edit'>
}

/** Brings a version back that was chosen on its own page, as one step of mine, once the texts of the sheet merge. */
export function useRestoring({ editor, locked }: Restored): void {
  const { t } = useWords()
  const toast = useToast()
  const stop = watch(
    [editor.written, editor.texts],
    ([written, texts]) => {
      // until they merge, what is set in a text would replace it as a whole
      if (!written || texts.holds('notes')) return
      const wanted = takeRestoration(written.invoice.id)
      if (wanted) restore(wanted, restoringEdits(written, wanted.content))
      queueMicrotask(() => stop())
    },
    { immediate: true },
  )

  function restore({ at }: { at: string; content: Content }, edits: ReturnType<typeof restoringEdits>): void {
    if (locked.value !== null) toast.failure(t('version.locked'))
    else if (edits.length === 0) toast.show(t('version.same'))
    else if (editor.edit(edits)) toast.success(t('version.restored', { at }))
    else toast.failure(t('version.failed'))
  }
}
