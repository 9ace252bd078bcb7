import type { useFollowedCarets } from './followed-carets.ts'
import type { useLiveDocument } from './live-document.ts'
import { splicesBetween } from './splice.ts'
import type { TextStep } from './text-document.ts'
import type { useTextSending } from './text-sending.ts'

interface ChangingOptions {
  document: Pick<ReturnType<typeof useLiveDocument>, 'now'>
  texts: Map<string, string>
  textOf: (key: string) => string
  carets: ReturnType<typeof useFollowedCarets>
  sending: Pick<ReturnType<typeof useTextSending>, 'change'>
  stored: (key: string) => string | undefined
  written?: (key: string) => string | undefined
}

/** What I change in texts. */
export function changing({ document, texts, textOf, carets, sending, stored, written }: ChangingOptions) {
  function make(key: string, next: string, run: string): TextStep | null {
    const beginning = document.now().has(key) ? null : (written?.(key) ?? stored(key) ?? '')
    const step = document.now().change(key, beginning ?? '', next, run)
    if (!step) return null
    texts.set(key, document.now().textOf(key))
    sending.change(key, beginning)
    return step
  }

  return {
    /** Makes a text the next one, by its smallest change; null when nothing changes. Changes of one run are undone as one. */
    change: (key: string, next: string, run: string): TextStep | null => {
      const before = textOf(key)
      const step = make(key, next, run)
      carets.typed(key, before, next)
      return step
    },
    /** The same while I may be typing elsewhere in it: my caret stays among the characters where it is. */
    rewrite: (key: string, next: string): void => {
      const changes = splicesBetween(textOf(key), next)
      make(key, next, `again ${next}`)
      carets.heard(key, changes, '')
    },
  }
}
