import type { Line } from '@covoice/domain'
import { useLocale } from '../../languages/locale.ts'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useQuote } from '../fields/quote.ts'
import { useSheet } from '../sheet/sheet-model.ts'
import type * as Tables from './paste-text.ts'

/** A number behind a tab, or two behind commas below the first row: tabs and commas are in texts too. */
const mayBeTable = /\t\W*\d|[\n\r].*[;,]\W*\d.*[;,]\W*\d/

/**
 * Pasting into the description of a line: a table becomes lines, any other text stays with the browser. A paste is
 * answered at once, so what reads tables is loaded when the field is entered; before that every text is text.
 */
export function usePasting(line: () => Line) {
  const { t } = useWords()
  const options = { sheet: useSheet(), t, toast: useToast(), locale: useLocale(), quote: useQuote() }
  let tables: typeof Tables | null = null
  let isAsked = false

  return {
    prepare,
    paste: (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (tables?.pasteText(text, line(), options)) event.preventDefault()
      else if (isAsked && tables === null && mayBeTable.test(text)) {
        options.toast.failure(t('edits.paste.tableNotRead'))
        void prepare()
      }
    },
  }

  async function prepare(): Promise<void> {
    isAsked = true
    // without the network it stays away: a table that is pasted meanwhile says so
    tables ??= await import('./paste-text.ts').catch(() => null)
  }
}
