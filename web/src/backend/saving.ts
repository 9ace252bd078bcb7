export { online } from './connection.ts'
import { computed, readonly, ref, shallowRef } from 'vue'
import { type BackendProblem, problemOf } from './problem.ts'

/** A write that the server refused or that could not be sent; it stays until tried again or put aside. */
export interface Failure {
  id: number
  path: string
  problem: BackendProblem
  at: Date
  retry: () => void
  dismiss: () => void
}

const waiting = ref(0)
const failed = shallowRef<readonly Failure[]>([])
let failureCount = 0

/** How many writes of this tab the server has neither accepted nor rejected. */
export const pendingWrites = readonly(waiting)

/** Writes that failed, oldest first, each kept until retried or dismissed. */
export const failures = computed(() => failed.value)

/** The newest failure, or null when all is well. */
export const lastFailure = computed(() => failed.value.at(-1) ?? null)

function drop(id: number): void {
  failed.value = failed.value.filter((failure) => failure.id !== id)
}

/** Counts a write from its call until the server's answer; a failure is kept with its way to try again. */
export async function trackWrite(path: string, write: () => Promise<void>): Promise<void> {
  waiting.value += 1
  try {
    await write()
  } catch (error) {
    const problem = problemOf(error)
    const id = (failureCount += 1)
    const retry = (): void => {
      drop(id)
      // a second refusal is kept as a failure of its own
      trackWrite(path, write).catch(() => undefined)
    }
    failed.value = [...failed.value, { id, path, problem, at: new Date(), retry, dismiss: () => drop(id) }]
    throw problem
  } finally {
    waiting.value -= 1
  }
}

/** Puts every kept failure aside: their author signed out. */
export function forgetFailures(): void {
  failed.value = []
}
