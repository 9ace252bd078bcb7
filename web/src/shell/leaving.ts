import { watch } from 'vue'
import { keepsDocuments } from '../backend/device/device-database.ts'
import { online, pendingWrites } from '../backend/documents/saving.ts'
import { sendUnsent } from '../backend/documents/unsent.ts'
import { useWords } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'
import { useConfirm } from '../ui/overlays/confirm.ts'

/** The server answers within this time, unless it can't be reached. */
const patienceMs = 2_000

/** Sends what is being typed; the number of changes that the server has not answered after a moment. */
async function unanswered(): Promise<number> {
  sendUnsent()
  await new Promise<void>((resolve) => {
    const unwatch = watch([online, pendingWrites], () => isOver() && over(), { flush: 'sync' })
    const timer = setTimeout(over, patienceMs)
    function over(): void {
      clearTimeout(timer)
      unwatch()
      resolve()
    }
    if (isOver()) over()
  })
  return pendingWrites.value
}

const isOver = (): boolean => !online.value || pendingWrites.value === 0

/** Signs out; while changes are pending it says what happens to them and asks first. */
export function useLeaving(): () => Promise<void> {
  const { t } = useWords()
  const session = useSessionStore()
  const confirm = useConfirm()
  return async () => {
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
