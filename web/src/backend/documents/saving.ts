export { online } from '../device/connection.ts'
import { computed, shallowRef } from 'vue'
import { keepFailure } from './failures.ts'
import { problemOf } from '../server/problem.ts'
import type { KeptChange } from './kept-change.ts'

/** How a write is tracked. */
export interface Tracking {
  /** The write creates the document. */
  creates?: boolean
  /** The caller shows a refusal itself: it is not kept among the failures. */
  callerTells?: boolean
  /** What a person calls one change, however many writes it takes: such writes are counted once. */
  change?: string
  kept?: KeptChange
}

/** A write that the server has not answered. Once it is answered, `accepted` says how. */
export interface WaitingWrite extends Pick<Tracking, 'change' | 'kept'> {
  path: string
  accepted: boolean
}

const waiting = shallowRef<readonly WaitingWrite[]>([])

/** The number of changes of other tabs, and of tabs that are gone, that the server has not answered. */
export const waitingElsewhere = shallowRef(0)

/** Each write of this tab that the server has neither accepted nor rejected. */
export const waitingWrites = (): readonly WaitingWrite[] => waiting.value

/** The path of each write of this tab that the server has neither accepted nor rejected. */
export const pendingPaths = computed(() => waiting.value.map(({ path }) => path))

/** The number of changes that wait, of all tabs of this device. */
export const pendingWrites = computed(() => {
  // what an earlier visit left counts as one where nobody kept how many they are
  const here = waiting.value.filter(({ path }) => path !== '')
  const elsewhere = Math.max(waitingElsewhere.value, here.length < waiting.value.length ? 1 : 0)
  const changes = here.flatMap(({ change }) => change ?? [])
  return here.length - changes.length + new Set(changes).size + elsewhere
})

/** Counts a write from its call until the server's answer; a failure is kept with its retry. */
export async function trackWrite(
  path: string,
  write: () => Promise<void>,
  tracking: Tracking = {},
): Promise<void> {
  const { change, kept } = tracking
  const one: WaitingWrite = { path, change, kept, accepted: false }
  waiting.value = [...waiting.value, one]
  try {
    await write()
    one.accepted = true
  } catch (error) {
    const { creates = false, callerTells = false } = tracking
    if (!callerTells) keepFailure({ path, creates }, error, () => trackWrite(path, write, tracking))
    throw problemOf(error)
  } finally {
    waiting.value = waiting.value.filter((other) => other !== one)
  }
}
