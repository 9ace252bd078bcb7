import type { Line } from '@covoice/domain'
import { useLocale } from '../../languages/locale.ts'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useQuote } from '../fields/quote.ts'
import { useSheet } from '../sheet/sheet-model.ts'
import type * as Tables from './paste-text.ts'

/**
 * Pasting into the description of a line: a table becomes lines, any other text stays with the browser. A paste is
 * answered at once, so what reads tables is loaded when the field is entered; before that every text is text.
 */
export function usePasting(line: () => Line) {
  const { t } = useWords()
  const options = { sheet: useSheet(), t, toast: useToast(), locale: useLocale(), quote: useQuote() }
  let tables: typeof Tables | null = null

  return {
    prepare: async (): Promise<void> => {
      tables ??= await import('./paste-text.ts').catch(() => null)
    },
    paste: (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (tables?.pasteText(text, line(), options)) event.preventDefault()
    },
  }
}
