import type { Line } from '@covoice/domain'
import { nextTick, type ComputedRef } from 'vue'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useQuote } from '../fields/quote.ts'
import { lineKey } from '../live/field-key.ts'
import { useSheet } from '../sheet/sheet-model.ts'
import { focusLine } from '../sheet/revealing.ts'
import { whenFocusIsLost } from '../../ui/keyboard/lost-focus.ts'

/** Removes lines of the sheet, and moves the cursor to a line beside the removed one of `items`. */
export function useRemovingLines(items: ComputedRef<readonly Line[]>) {
  const sheet = useSheet()
  const toast = useToast()
  const { t } = useWords()
  const quote = useQuote()

  const focus = (line: string) => sheet.reveal(lineKey(line, 'description'))
  const indexOf = (line: Line) => items.value.findIndex((one) => one.id === line.id)

  function remove(line: Line): void {
    const empty = line.description === ''
    const index = indexOf(line)
    sheet.edit([{ kind: 'removeLine', line: line.id }])
    const what = { what: quote(line.description) }
    toast.undo(empty ? t('edits.told.removedEmpty') : t('edits.told.removed', what), () => {
      sheet.edit([{ kind: 'restoreLine', line: line.id }])
    })
    if (index >= 0) whenFocusIsLost(() => focusLine(sheet, items.value[index]?.id ?? sheet.blankId.value))
  }

  /** Removes the line with the cursor, which moves to the line that takes its place. */
  function removeFromKeyboard(line: Line): void {
    const index = indexOf(line)
    remove(line)
    void nextTick(() => focus(items.value[index]?.id ?? sheet.blankId.value))
  }

  /** Removes an empty line and moves the cursor to the end of the one above. */
  async function removeEmpty(line: Line): Promise<void> {
    const above = items.value[indexOf(line) - 1]
    if (line.id !== sheet.blankId.value) sheet.edit([{ kind: 'removeLine', line: line.id }])
    const last = above ?? (line.id === sheet.blankId.value ? items.value.at(-1) : undefined)
    if (last) await focus(last.id)
  }

  return { remove, removeFromKeyboard, removeEmpty }
}
