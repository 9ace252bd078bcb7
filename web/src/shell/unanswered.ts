import { watch } from 'vue'
import { online, pendingWrites } from '../backend/documents/saving.ts'
import { sendUnsent } from '../backend/documents/unsent.ts'
import { currentJournal } from '../collaboration/journal/current-journal.ts'
import type { useWords } from '../languages/words.ts'

/** The server answers within this time, unless it can't be reached. */
const patienceMs = 2_000

/** What of a person the server does not have. */
export interface Unanswered {
  /** Changes that it has not answered. */
  waiting: number
  /** What is said of changes that came too late, and are kept on this device alone; null where there are none. */
  late: { title: string; text: string } | null
}

/** Sends what is being typed; what the server does not have after a moment. */
export async function unanswered(t: ReturnType<typeof useWords>['t']): Promise<Unanswered> {
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
  const n = currentJournal.value?.refused.value.length ?? 0
  const late = n === 0 ? null : { title: t('late.count', { n }), text: t('late.leaving', { n }) }
  return { waiting: pendingWrites.value, late }
}

const isOver = (): boolean => !online.value || pendingWrites.value === 0
