import { watch } from 'vue'
import { online, pendingWrites } from '../backend/documents/saving.ts'
import { sendUnsent } from '../backend/documents/unsent.ts'

/** The server answers within this time, unless it can't be reached. */
const patienceMs = 2_000

/** Sends what is being typed; the number of changes that the server has not answered after a moment. */
export async function unanswered(): Promise<number> {
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
