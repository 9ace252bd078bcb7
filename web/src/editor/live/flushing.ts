import { onBeforeUnmount } from 'vue'
import type { Editor } from './editor.ts'

/** Writes what is still being typed when the page or the tab goes away. */
export function useFlushing(editor: Editor): void {
  const flush = () => void editor.flush()
  addEventListener('pagehide', flush)
  onBeforeUnmount(() => {
    removeEventListener('pagehide', flush)
    flush()
  })
}
