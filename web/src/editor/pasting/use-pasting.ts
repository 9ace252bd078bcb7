import type { Line } from '@covoice/domain'
import { useLocale } from '../../languages/locale.ts'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useSheet } from '../sheet/sheet-model.ts'

// A tab, or two rows with separators: nothing else can be a table.
const maybeTable = /\t|[,;][^\n]*[,;][^\n]*\n[^\n]*[,;]/

/** Pasting into the description of a line: a table becomes lines, any other text stays with the browser. */
export function usePasting(line: () => Line) {
  const sheet = useSheet()
  const { t } = useWords()
  const toast = useToast()
  const locale = useLocale()

  return async (event: ClipboardEvent): Promise<void> => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!maybeTable.test(text)) return
    event.preventDefault()
    const { pasteTable } = await import('./paste-table.ts').catch(() => ({ pasteTable: () => null }))
    const unread = pasteTable(sheet, line(), text, locale.value)
    // the deprecated command is the only one that keeps the browser's own undo
    if (unread === null) document.execCommand('insertText', false, text)
    else if (unread.length > 0) {
      const cells = unread.map((cell) => `“${cell.text}”`).join(', ')
      toast.failure(t('editor.lines.unreadCells', { n: unread.length, cells }))
    }
  }
}
