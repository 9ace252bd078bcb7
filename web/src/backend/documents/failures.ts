import { computed, onScopeDispose, shallowRef } from 'vue'
import { type BackendProblem, problemOf } from '../server/problem.ts'

/** The content of a refused write. */
export interface Refused {
  /** The document, or the first of several. */
  path: string
  /** The write was to create the document: there is no page for it. */
  creates: boolean
}

/** A write that the server refused or that could not be sent; it stays until it is retried or dismissed. */
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

/** Failures that no page on screen shows and that have not been announced yet. */
export const untoldFailures = computed(() => unseen.value)

/** Returns the failures that were not announced yet; the caller announces them. */
export function takeUntold(): readonly Failure[] {
  const taken = unseen.value
  unseen.value = []
  return taken
}

/** Declares that failures of these documents are shown here, until the calling scope ends. */
export function showFailuresOf(owns: Owns): void {
  onScreen.add(owns)
  onScopeDispose(() => onScreen.delete(owns))
}

/** Keeps a refusal with its retry; a refusal that no page shows will be announced. */
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
  // a write that waits for its person to sign in again is retried by then
  const waits = failure.problem.problem === 'signedOut'
  if (!waits && ![...onScreen].some((owns) => owns(path))) unseen.value = [...unseen.value, failure]
  return failure
}

/** Dismisses every kept failure: their author signed out. */
export function forgetFailures(): void {
  kept.value = unseen.value = []
}
