import { keepsDocuments } from '../backend/device/device-database.ts'
import { pendingWrites } from '../backend/documents/saving.ts'
import { useWords } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'
import { useConfirm } from '../ui/overlays/confirm.ts'

/** Signs out; while changes are pending it says what happens to them and asks first. */
export function useLeaving(): () => Promise<void> {
  const { t } = useWords()
  const session = useSessionStore()
  const confirm = useConfirm()
  return async () => {
    const n = await import('./unanswered.ts').then(
      ({ unanswered }) => unanswered(),
      // its code can't come now: what waits is known all the same
      () => pendingWrites.value,
    )
    const leaves =
      n === 0 ||
      (await confirm({
        title: t('shell.leaving.title', { n }),
        text: t(keepsDocuments.value ? 'shell.leaving.text' : 'shell.leaving.unkept'),
        confirmLabel: t('shell.signOut'),
      }))
    if (leaves) await session.signOut()
  }
}
