import { onScopeDispose, ref, shallowRef } from 'vue'
import { problemOf, type BackendProblem } from '../../backend/server/problem.ts'
import {
  chooseXeroBooks,
  connectXero,
  disconnectXero,
  refreshXeroBooks,
} from '../../backend/server/xero-calls.ts'
import { openAddress } from '../../backend/device/browser-page.ts'

/** What can be asked for about the connection. */
export type ConnectionAct = 'connect' | 'choose' | 'refresh' | 'disconnect'

/** Asks for what changes the connection, one thing at a time; `failed` is why the last was not done. */
export function useConnectionActs(org: () => string) {
  const doing = ref<ConnectionAct | null>(null)
  const failed = shallowRef<BackendProblem | null>(null)

  async function act(what: ConnectionAct, ask: () => Promise<unknown>): Promise<void> {
    if (doing.value !== null) return
    doing.value = what
    failed.value = null
    try {
      await ask()
      // the page is about to be left for Xero's
      if (what !== 'connect') doing.value = null
    } catch (error) {
      failed.value = problemOf(error)
      doing.value = null
    }
  }

  // Back from Xero by the browser's own button, the page is as it was left.
  const onReturn = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) doing.value = null
  }
  addEventListener('pageshow', onReturn)
  onScopeDispose(() => removeEventListener('pageshow', onReturn))

  return {
    doing,
    failed,
    /** Goes to Xero's page, which asks the person. */
    connect: () =>
      act('connect', async () => {
        const { url } = await connectXero({ org: org() })
        openAddress(url)
      }),
    choose: (books: string) => act('choose', () => chooseXeroBooks({ org: org(), books })),
    refresh: () => act('refresh', () => refreshXeroBooks({ org: org() })),
    disconnect: () => act('disconnect', () => disconnectXero({ org: org() })),
  }
}
