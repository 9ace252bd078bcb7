import { computed, ref, watch } from 'vue'
import { failures, showFailuresOf } from './failures.ts'
import type { ProblemCode } from '../server/problem.ts'
import { online, pendingPaths } from './saving.ts'

/** How it stands with what was written on this page. */
export interface SavedState {
  /** Nothing was written since the page opened. */
  untouched: boolean
  pending: number
  online: boolean
  problem: ProblemCode | null
}

/**
 * Whether what a page writes is saved, for an indicator beside its fields; retry tries the refused again.
 * `written` are the paths of the page's documents, or of collections of them.
 */
export function useSavedState(written: () => readonly string[]) {
  const owns = (path: string): boolean => {
    const collection = path.slice(0, path.lastIndexOf('/'))
    return written().some((own) => own === path || own === collection)
  }
  showFailuresOf(owns)

  const untouched = ref(true)
  const pending = computed(() => pendingPaths.value.filter(owns).length)
  const refused = computed(() => failures.value.filter(({ path }) => owns(path)))
  watch(pending, (now) => {
    if (now > 0) untouched.value = false
  })
  const saved = computed<SavedState>(() => ({
    untouched: untouched.value && refused.value.length === 0,
    pending: pending.value,
    online: online.value,
    problem: refused.value.at(-1)?.problem.problem ?? null,
  }))
  const retry = () => {
    for (const failure of refused.value) failure.retry()
  }
  return { saved, retry }
}
