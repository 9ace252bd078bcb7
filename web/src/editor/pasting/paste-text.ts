import type { Line } from '@covoice/domain'
import type { Ref } from 'vue'
import type { useWords } from '../../languages/words.ts'
import type { useToast } from '../../ui/overlays/toast.ts'
import type { useQuote } from '../fields/quote.ts'
import type { SheetModel } from '../sheet/sheet-model.ts'
import { pasteTable } from './paste-table.ts'
import { tableIn } from './table.ts'

interface PasteTextOptions {
  sheet: SheetModel
  t: ReturnType<typeof useWords>['t']
  toast: Pick<ReturnType<typeof useToast>, 'failure'>
  locale: Readonly<Ref<string>>
  quote: ReturnType<typeof useQuote>
}

/** So many cells that were not read are named; their fields are marked anyway. */
const namedCells = 3

/** Makes lines of a pasted table and says what could not be read; false when the text is no table. */
export function pasteText(text: string, line: Line, options: PasteTextOptions): boolean {
  const { sheet, t, toast, locale } = options
  const rows = tableIn(text, locale.value)
  if (rows === null) return false
  const pasted = pasteTable(sheet, line, rows, locale.value)
  if (pasted.kind === 'tooManyRows') {
    toast.failure(t('edits.paste.tooManyRows', { n: rows.length, room: pasted.room }))
  } else if (pasted.unread.length > 0) {
    const cells = named(
      pasted.unread.map((cell) => cell.text),
      options,
    )
    toast.failure(t('edits.paste.unreadCells', { n: pasted.unread.length, cells }))
  }
  return true
}

function named(texts: readonly string[], { t, quote }: PasteTextOptions): string {
  const first = texts.slice(0, namedCells).map(quote).join(', ')
  const more = texts.length - namedCells
  return more > 0 ? `${first} ${t('edits.paste.moreCells', { n: more })}` : first
}
