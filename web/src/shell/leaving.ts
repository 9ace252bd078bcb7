import { keepsDocuments } from '../backend/device/device-database.ts'
import { pendingWrites } from '../backend/documents/saving.ts'
import { useWords } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'
import { useConfirm } from '../ui/overlays/confirm.ts'
import type { Unanswered } from './unanswered.ts'

/** Signs out; while changes are pending or came too late it says what happens to them and asks first. */
export function useLeaving(): () => Promise<void> {
  const { t } = useWords()
  const session = useSessionStore()
  const confirm = useConfirm()
  return async () => {
    const left = await import('./unanswered.ts').then(
      ({ unanswered }) => unanswered(),
      // its code can't come now: what waits is known all the same
      (): Unanswered => ({ waiting: pendingWrites.value, late: 0 }),
    )
    const { waiting: n, late } = left
    const kept = n > 0 && t(keepsDocuments.value ? 'shell.leaving.text' : 'shell.leaving.unkept')
    const lost = late > 0 && t('late.leaving', { n: late })
    const leaves =
      n + late === 0 ||
      (await confirm({
        title: n > 0 ? t('shell.leaving.title', { n }) : t('late.count', { n: late }),
        text: [kept, lost].filter(Boolean).join(' '),
        confirmLabel: t('shell.signOut'),
      }))
    if (!leaves) return
    await left.forgetLate?.()
    await session.signOut()
  }
}
