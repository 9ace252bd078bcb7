import { computed, ref, watch } from 'vue'
import { failures, online, pendingWrites } from './saving.ts'
import type { ProblemCode } from './problem.ts'

/** How it stands with what was written on this page. */
export interface SavedState {
  /** Nothing was written since the page opened. */
  untouched: boolean
  pending: number
  online: boolean
  problem: ProblemCode | null
}

/** Whether this tab's writes are saved, for an indicator beside the fields; retry tries the refused ones again. */
export function useSavedState() {
  const untouched = ref(true)
  watch(pendingWrites, (pending) => {
    if (pending > 0) untouched.value = false
  })
  const saved = computed<SavedState>(() => ({
    untouched: untouched.value && failures.value.length === 0,
    pending: pendingWrites.value,
    online: online.value,
    problem: failures.value.at(-1)?.problem.problem ?? null,
  }))
  const retry = () => {
    for (const failure of [...failures.value]) failure.retry()
  }
  return { saved, retry }
}
