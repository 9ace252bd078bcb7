import { watch } from 'vue'
import type { Editor } from '../edits/editor.ts'

/** Edits refused because nobody was signed in are written as soon as their person is back. */
export function retryOnReturn(
  { refused, retry }: Pick<Editor, 'refused' | 'retry'>,
  away: () => boolean,
): void {
  watch(away, (now) => {
    if (now) return
    for (const [key, { reason }] of [...refused]) if (reason === 'signedOut') retry(key)
  })
}
