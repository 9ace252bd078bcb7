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
  /** What a person calls one change, however many writes it takes: such writes are counted once. */
  change?: string
}

interface Waiting {
  path: string
  change: string | undefined
}

const waiting = shallowRef<readonly Waiting[]>([])

/** The path of each write of this tab that the server has neither accepted nor rejected. */
export const pendingPaths = computed(() => waiting.value.map(({ path }) => path))

/** The number of changes that wait. */
export const pendingWrites = computed(() => {
  const changes = waiting.value.flatMap(({ change }) => change ?? [])
  return waiting.value.length - changes.length + new Set(changes).size
})

/** Counts a write from its call until the server's answer; a failure is kept with its retry. */
export async function trackWrite(
  path: string,
  write: () => Promise<void>,
  tracking: Tracking = {},
): Promise<void> {
  const one: Waiting = { path, change: tracking.change }
  waiting.value = [...waiting.value, one]
  try {
    await write()
  } catch (error) {
    const { creates = false, callerTells = false } = tracking
    if (!callerTells) keepFailure({ path, creates }, error, () => trackWrite(path, write, tracking))
    throw problemOf(error)
  } finally {
    waiting.value = waiting.value.filter((other) => other !== one)
  }
}
