import { watch } from 'vue'
import { online, pendingWrites } from '../backend/documents/saving.ts'
import { sendUnsent } from '../backend/documents/unsent.ts'
import { currentJournal } from '../collaboration/journal/current-journal.ts'

/** The server answers within this time, unless it can't be reached. */
const patienceMs = 2_000

/** What of a person the server does not have. */
export interface Unanswered {
  /** Changes that it has not answered. */
  waiting: number
  /** Changes that came too late, and are kept on this device alone. */
  late: number
  /** Removes these. */
  forgetLate?: () => Promise<void>
}

/** Sends what is being typed; what the server does not have after a moment. */
export async function unanswered(): Promise<Unanswered> {
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
  const journal = currentJournal.value
  const late = journal?.refused.value.length ?? 0
  return { waiting: pendingWrites.value, late, ...(journal && { forgetLate: journal.wipe }) }
}

const isOver = (): boolean => !online.value || pendingWrites.value === 0
