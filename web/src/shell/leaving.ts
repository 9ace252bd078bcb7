import { keepsDocuments } from '../backend/device/device-database.ts'
import { useWords } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'
import { useConfirm } from '../ui/overlays/confirm.ts'

/** Signs out; while changes are pending it says what happens to them and asks first. */
export function useLeaving(): () => Promise<void> {
  const { t } = useWords()
  const session = useSessionStore()
  const confirm = useConfirm()
  return async () => {
    const { unanswered } = await import('./unanswered.ts')
    const n = await unanswered()
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
