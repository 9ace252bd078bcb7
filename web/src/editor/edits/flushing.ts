import { onBeforeUnmount } from 'vue'
import type { Editor } from './editor.ts'

/** Writes values still being typed when the page or the tab closes. */
export function useFlushing(editor: Editor): void {
  const flush = () => void editor.flush()
  addEventListener('pagehide', flush)
  onBeforeUnmount(() => {
    removeEventListener('pagehide', flush)
    flush()
  })
}
