import { computed, ref, watch } from 'vue'
import { keepsDocuments } from '../device/device-database.ts'
import { failures, showFailuresOf } from './failures.ts'
import type { ProblemCode } from '../server/problem.ts'
import { online, pendingPaths } from './saving.ts'

/** The state of the writes of this page. */
export interface SavedState {
  /** Nothing was written since the page opened. */
  untouched: boolean
  pending: number
  online: boolean
  /** This browser keeps what waits for the server. */
  isKept: boolean
  problem: ProblemCode | null
}

/**
 * Whether the writes of a page are saved, for an indicator beside its fields; retry repeats the refused ones.
 * `written` are the paths of the page's documents, or of their collections.
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
    isKept: keepsDocuments.value,
    problem: refused.value.at(-1)?.problem.problem ?? null,
  }))
  const retry = () => {
    for (const failure of refused.value) failure.retry()
  }
  return { saved, retry }
}

/**
 * Lets a write end by itself. A refusal is not lost: it is kept among the failures, which the saved mark of its
 * page shows with a retry, or a message when no page shows it.
 */
export function unawaited(write: Promise<void>): void {
  write.catch(() => undefined)
}
