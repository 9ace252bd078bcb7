import { keepsDocuments } from '../backend/device/device-database.ts'
import { pendingWrites } from '../backend/documents/saving.ts'
import { useWords } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'
import { useConfirm } from '../ui/overlays/confirm.ts'

/** Signs out; while changes are pending or came too late it says what happens to them and asks first. */
export function useLeaving(): () => Promise<void> {
  const { t } = useWords()
  const session = useSessionStore()
  const confirm = useConfirm()

  return async () => {
    const { waiting: n, late } = await import('./unanswered.ts').then(
      ({ unanswered }) => unanswered(t),
      // its code can't come now: what waits is known all the same
      () => ({ waiting: pendingWrites.value, late: null }),
    )
    const kept = t(keepsDocuments.value ? 'shell.leaving.text' : 'shell.leaving.unkept')
    const leaves =
      (n === 0 && !late) ||
      (await confirm({
        title: n === 0 && late ? late.title : t('shell.leaving.title', { n }),
        text: [n === 0 ? [] : kept, late?.text ?? []].flat().join(' '),
        confirmLabel: t('shell.signOut'),
      }))
    if (leaves) await session.signOut()
  }
}
