import { onBeforeUnmount, watch } from 'vue'
import { online } from '../../backend/documents/saving.ts'
import { sendsUnsent } from '../../backend/documents/unsent.ts'
import { BackendProblem } from '../../backend/server/problem.ts'
import type { Editor } from './editor.ts'

/** Writes values still being typed when the page or the tab closes, and before its person signs out. */
export function useFlushing(editor: Editor): void {
  const flush = () => void editor.flush()
  addEventListener('pagehide', flush)
  const forget = sendsUnsent(flush)
  onBeforeUnmount(() => {
    forget()
    removeEventListener('pagehide', flush)
    flush()
  })
}

/**
 * Writes typed values and waits for the server; throws 'offline' as soon as that would have to wait for the
 * network.
 */
export async function flushOnline(editor: Pick<Editor, 'flush'>): Promise<void> {
  const lost = Promise.withResolvers<never>()
  const unwatch = watch(online, (now) => now || lost.reject(new BackendProblem('offline')), {
    immediate: true,
  })
  try {
    await Promise.race([lost.promise, editor.flush()])
  } finally {
    unwatch()
  }
}
