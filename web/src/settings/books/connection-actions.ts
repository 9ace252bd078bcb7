import { onScopeDispose, ref, shallowRef } from 'vue'
import { problemOf, type BackendProblem } from '../../backend/server/problem.ts'
import {
  chooseXeroBooks,
  connectXero,
  disconnectXero,
  refreshXeroBooks,
} from '../../backend/server/xero-calls.ts'
import { openAddress } from '../../backend/device/browser-page.ts'

/** The calls that change the connection. */
export type ConnectionAction = 'connect' | 'choose' | 'refresh' | 'disconnect'

/** Changes the connection, one call at a time; `failed` is the reason of the last failure. */
export function useConnectionActions(org: () => string) {
  const doing = ref<ConnectionAction | null>(null)
  const failed = shallowRef<BackendProblem | null>(null)

  async function run(what: ConnectionAction, ask: () => Promise<unknown>): Promise<void> {
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

  // After the browser's Back from Xero, the page is unchanged.
  const onReturn = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) doing.value = null
  }
  addEventListener('pageshow', onReturn)
  onScopeDispose(() => removeEventListener('pageshow', onReturn))

  return {
    doing,
    failed,
    /** Goes to Xero's consent page. */
    connect: () =>
      run('connect', async () => {
        const { url } = await connectXero({ org: org() })
        openAddress(url)
      }),
    choose: (books: string) => run('choose', () => chooseXeroBooks({ org: org(), books })),
    refresh: () => run('refresh', () => refreshXeroBooks({ org: org() })),
    disconnect: () => run('disconnect', () => disconnectXero({ org: org() })),
  }
}
