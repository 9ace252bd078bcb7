import type { ConnectableSoftware } from '@covoice/domain'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { problemOf, type BackendProblem } from '../../backend/server/problem.ts'
import { chooseBooks, connectBooks, disconnectBooks, refreshBooks } from '../../backend/server/books-calls.ts'
import { openAddress } from '../../backend/device/browser-page.ts'

/** The calls that change the connection. */
export type ConnectionAction = 'connect' | 'choose' | 'refresh' | 'disconnect'

/** Changes the connection, one call at a time; `failed` is the reason of the last failure. */
export function useConnectionActions(of: () => { org: string; software: ConnectableSoftware }) {
  const doing = ref<ConnectionAction | null>(null)
  const failed = shallowRef<BackendProblem | null>(null)

  async function run(what: ConnectionAction, ask: () => Promise<unknown>): Promise<void> {
    if (doing.value !== null) return
    doing.value = what
    failed.value = null
    try {
      await ask()
      // the page is about to be left for the software's
      if (what !== 'connect') doing.value = null
    } catch (error) {
      failed.value = problemOf(error)
      doing.value = null
    }
  }

  // After the browser's Back from there, the page is unchanged.
  const onReturn = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) doing.value = null
  }
  addEventListener('pageshow', onReturn)
  onScopeDispose(() => removeEventListener('pageshow', onReturn))

  return {
    doing,
    failed,
    /** Goes to the software's consent page. */
    connect: () =>
      run('connect', async () => {
        const { url } = await connectBooks(of())
        openAddress(url)
      }),
    choose: (books: string) => run('choose', () => chooseBooks({ ...of(), books })),
    refresh: () => run('refresh', () => refreshBooks(of())),
    disconnect: () => run('disconnect', () => disconnectBooks(of())),
  }
}
