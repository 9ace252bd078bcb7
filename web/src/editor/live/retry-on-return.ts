import { watch } from 'vue'
import type { Editor } from './editor.ts'

/** What was refused because nobody was signed in is written as soon as its person is back. */
export function retryOnReturn({ kept, retry }: Pick<Editor, 'kept' | 'retry'>, away: () => boolean): void {
  watch(away, (now) => {
    if (now) return
    for (const [key, { reason }] of [...kept]) if (reason === 'signedOut') retry(key)
  })
}
