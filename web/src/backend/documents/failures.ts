import { computed, onScopeDispose, shallowRef } from 'vue'
import { type BackendProblem, problemOf } from '../server/problem.ts'

/** What was written when it was refused. */
export interface Refused {
  /** The document, or the first of several. */
  path: string
  /** It was to be made by this: there is none to go to. */
  creates: boolean
}

/** A write that the server refused or that could not be sent; it stays until tried again or put aside. */
export interface Failure extends Refused {
  problem: BackendProblem
  retry: () => void
  dismiss: () => void
}

type Owns = (path: string) => boolean

const kept = shallowRef<readonly Failure[]>([])
const unseen = shallowRef<readonly Failure[]>([])
const onScreen = new Set<Owns>()

/** Writes that failed, oldest first, each kept until retried or dismissed. */
export const failures = computed(() => kept.value)

/** Those that no page on screen shows, and that nobody has been told of yet. */
export const untoldFailures = computed(() => unseen.value)

/** What is untold, for whoever tells it now. */
export function takeUntold(): readonly Failure[] {
  const taken = unseen.value
  unseen.value = []
  return taken
}

/** Says that failures of these documents are shown here, until the scope that asked ends. */
export function showFailuresOf(owns: Owns): void {
  onScreen.add(owns)
  onScopeDispose(() => onScreen.delete(owns))
}

/** Keeps a refusal with its way to try again; one that no page shows is to be told. */
export function keepFailure({ path, creates }: Refused, error: unknown, again: () => Promise<void>): Failure {
  const dismiss = (): void => {
    kept.value = kept.value.filter((one) => one !== failure)
    unseen.value = unseen.value.filter((one) => one !== failure)
  }
  const retry = (): void => {
    dismiss()
    // a second refusal is kept as a failure of its own
    again().catch(() => undefined)
  }
  const failure: Failure = { path, creates, problem: problemOf(error), retry, dismiss }
  kept.value = [...kept.value, failure]
  // what waits for its person to sign in again is tried again by then
  const waits = failure.problem.problem === 'signedOut'
  if (!waits && ![...onScreen].some((owns) => owns(path))) unseen.value = [...unseen.value, failure]
  return failure
}

/** Puts every kept failure aside: their author signed out. */
export function forgetFailures(): void {
  kept.value = unseen.value = []
}
