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
    if (unread === null) insertText(event.target, text)
    else if (unread.length > 0) {
      const cells = unread.map((cell) => `“${cell.text}”`).join(', ')
      toast.failure(t('editor.lines.unreadCells', { n: unread.length, cells }))
    }
  }
}

/** Pastes a text as the browser would have done. */
function insertText(field: EventTarget | null, text: string): void {
  if (!(field instanceof HTMLTextAreaElement)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
