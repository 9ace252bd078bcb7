import { onBeforeUnmount, watch } from 'vue'
import { online } from '../../backend/documents/saving.ts'
import { sendsUnsent } from '../../backend/documents/unsent.ts'
import { BackendProblem } from '../../backend/server/problem.ts'
import type { Editor } from './editor.ts'

/** Writes values still being typed when the page or the tab closes or is hidden, and before its person signs out. */
export function useFlushing(editor: Pick<Editor, 'flush' | 'texts'>): void {
  const flush = () => void editor.flush()
  // fields commit what is typed in them by themselves then; a merged text has nothing that is typed and not taken
  const sendWhenHidden = () => document.visibilityState === 'hidden' && editor.texts.value.flush()
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', sendWhenHidden)
  const forget = sendsUnsent(flush)
  onBeforeUnmount(() => {
    forget()
    removeEventListener('pagehide', flush)
    document.removeEventListener('visibilitychange', sendWhenHidden)
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
