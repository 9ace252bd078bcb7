import { computed } from 'vue'
import { loadPersistently } from '../../ui/page/persistent-loading.ts'
import { online } from '../../backend/documents/saving.ts'
import { useWords } from '../../languages/words.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { useConfirm } from '../../ui/overlays/confirm.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { whenIdle } from '../../ui/page/lazy.ts'
import type { DeletionOptions } from './deletion.ts'

/** Deleting the open invoice: the entry of its menu, and what it does; its code comes after the first paint. */
export function useDeleting(options: Omit<DeletionOptions, 't' | 'confirm' | 'toast'>) {
  const session = useSessionStore()
  const { t } = useWords()
  const asks = { ...options, t, confirm: useConfirm(), toast: useToast() }
  const code = whenIdle().then(() => loadPersistently(() => import('./deletion.ts')))

  /** The entry of the menu; absent for people who may never delete it. */
  const offer = computed(() => {
    const { deletedAt, number } = options.invoice.value
    if (!session.can('deleteDrafts') || deletedAt) return undefined
    const label = t('editor.menu.delete')
    if (number !== null && !session.can('deleteIssued')) {
      return { label, reason: t('commands.delete.bossesOnly') }
    }
    return online.value ? { label } : { label, reason: t('editor.offlineReason') }
  })

  return { offer, ask: () => code.then(({ askToDelete }) => askToDelete(asks)) }
}
