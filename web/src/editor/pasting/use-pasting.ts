import type { Line } from '@covoice/domain'
import { useLocale } from '../../languages/locale.ts'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useQuote } from '../fields/quote.ts'
import { useSheet } from '../sheet/sheet-model.ts'
import { tableIn } from './table.ts'

/** So many cells that were not read are named; their fields are marked anyway. */
const namedCells = 3

/** Pasting into the description of a line: a table becomes lines, any other text stays with the browser. */
export function usePasting(line: () => Line) {
  const sheet = useSheet()
  const { t } = useWords()
  const toast = useToast()
  const locale = useLocale()
  const quote = useQuote()

  function named(texts: readonly string[]): string {
    const first = texts.slice(0, namedCells).map(quote).join(', ')
    const more = texts.length - namedCells
    return more > 0 ? `${first} ${t('editor.lines.moreCells', { n: more })}` : first
  }

  return async (event: ClipboardEvent): Promise<void> => {
    const rows = tableIn(event.clipboardData?.getData('text/plain') ?? '', locale.value)
    if (rows === null) return
    event.preventDefault()
    const loaded = await import('./paste-table.ts').catch(() => null)
    if (loaded === null) return toast.failure(t('session.problems.offline'))
    const pasted = loaded.pasteTable(sheet, line(), rows, locale.value)
    if (pasted.kind === 'tooManyRows') {
      toast.failure(t('editor.lines.tooManyRows', { n: rows.length, room: pasted.room }))
    } else if (pasted.unread.length > 0) {
      const cells = named(pasted.unread.map(({ text }) => text))
      toast.failure(t('editor.lines.unreadCells', { n: pasted.unread.length, cells }))
    }
  }
}
