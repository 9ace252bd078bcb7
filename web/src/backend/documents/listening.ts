import type { SnapshotMetadata, Unsubscribe } from 'firebase/firestore'
import { reloadAfterAssertion } from '../device/assertion-reload.ts'
import { firestoreSdk } from '../device/chunks.ts'
import { heardFromCache, heardFromServer } from '../device/connection.ts'
import { type Denied, problemOf } from '../server/problem.ts'

type Sdk = Awaited<ReturnType<typeof firestoreSdk>>

/** Ends a listener; harmless when called twice. */
export type Stop = () => void

/** Where a listener's data came from, and whether it includes writes that the server has not accepted. */
export interface Meta {
  fromCache: boolean
  pending: boolean
}

/** Starts one SDK listener that passes metadata to `heard` and its end to `failed`. */
export type Attach = (
  sdk: Sdk,
  heard: (metadata: SnapshotMetadata) => Meta,
  failed: (error: Error) => void,
) => Unsubscribe | Promise<Unsubscribe>

/** A session is renewed in well under a second; reporting lost access this much later is still early enough. */
const renewalMs = 1000

/**
 * Keeps a listener alive: it starts when Firestore is loaded, waits while nobody is signed in, retries once
 * when it is refused (a session that is being renewed is refused, too), and reports once when the server ends
 * it for good.
 */
export function keepListening(attach: Attach, onError: (denied: Denied) => void): Stop {
  let stopped = false
  const over = (): boolean => stopped
  let detach: Stop = () => undefined
  let inStep = false
  let refused = false

  const heard = ({ fromCache, hasPendingWrites }: SnapshotMetadata): Meta => {
    if (!fromCache) heardFromServer()
    else heardFromCache(inStep)
    inStep = !fromCache
    if (!fromCache) refused = false
    return { fromCache, pending: hasPendingWrites }
  }

  const listen = async (): Promise<void> => {
    try {
      const sdk = await firestoreSdk()
      if (over()) return
      const end = await attach(sdk, heard, (error) => failed(sdk, error))
      if (over()) end()
      else detach = end
    } catch (error) {
      if (!stopped) onError(problemOf(error))
    }
  }

  const failed = (sdk: Sdk, error: Error): void => {
    if (stopped) return
    reloadAfterAssertion(error)
    const problem = problemOf(error)
    const lostSession = problem.problem === 'denied' || problem.problem === 'expired'
    if (lostSession && sdk.auth.currentUser && !refused) {
      refused = true
      const again = setTimeout(() => (sdk.auth.currentUser ? void listen() : failed(sdk, error)), renewalMs)
      detach = () => clearTimeout(again)
      return
    }
    if (!lostSession || sdk.auth.currentUser) {
      onError(problem)
      return
    }
    // the session ended during work: the page keeps its content and continues when its person is back
    detach = sdk.onIdTokenChanged(sdk.auth, (user) => {
      if (!user) return
      detach()
      void listen()
    })
  }

  void listen()
  return () => {
    stopped = true
    detach()
  }
}
