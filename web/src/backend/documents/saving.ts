export { online } from '../device/connection.ts'
import { computed, shallowRef } from 'vue'
import { keepFailure } from './failures.ts'
import { problemOf } from '../server/problem.ts'

/** How a write is tracked. */
export interface Tracking {
  /** The write creates the document. */
  creates?: boolean
  /** The caller shows a refusal itself: it is not kept among the failures. */
  callerTells?: boolean
}

const waiting = shallowRef<readonly string[]>([])

/** The path of each write of this tab that the server has neither accepted nor rejected. */
export const pendingPaths = computed(() => waiting.value)

/** Their number. */
export const pendingWrites = computed(() => waiting.value.length)

/** Counts a write from its call until the server's answer; a failure is kept with its retry. */
export async function trackWrite(
  path: string,
  write: () => Promise<void>,
  tracking: Tracking = {},
): Promise<void> {
  waiting.value = [...waiting.value, path]
  try {
    await write()
  } catch (error) {
    const { creates = false, callerTells = false } = tracking
    if (!callerTells) keepFailure({ path, creates }, error, () => trackWrite(path, write, tracking))
    throw problemOf(error)
  } finally {
    waiting.value = waiting.value.toSpliced(waiting.value.indexOf(path), 1)
  }
}
