import { newLine, type Line, type LineKind } from '@covoice/domain'
import { computed, nextTick } from 'vue'
import { newId } from '../../backend/documents/documents.ts'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useQuote } from '../fields/quote.ts'
import { lineKey } from '../live/field-key.ts'
import { realLine } from '../edits/overlay.ts'
import { useSheet } from '../sheet/sheet-model.ts'
import { addingBelow, movingTo, present } from './line-order.ts'

/** The actions on the lines of the sheet, and where the cursor goes afterwards. */
export function useLineActions() {
  const sheet = useSheet()
  const toast = useToast()
  const { t } = useWords()
  const quote = useQuote()
  const lines = computed(() => sheet.document.value.lines)
  const items = computed(() => present(lines.value, 'item'))

  const focus = (line: string) => sheet.reveal(lineKey(line, 'description'))

  /** Adds a line below this one; below the last one there is always an empty one. */
  async function addBelow(line: Line): Promise<void> {
    if (line.id === sheet.blankId.value) return
    await nextTick()
    if (items.value.at(-1)?.id === line.id) return focus(sheet.blankId.value)
    const id = newId()
    const { taxes } = sheet.blankLine.value
    sheet.edit(addingBelow(lines.value, line.id, (position) => ({ id, ...newLine(position, { taxes }) })))
    await focus(id)
  }

  function remove(line: Line): void {
    const empty = line.description === ''
    sheet.edit([{ kind: 'removeLine', line: line.id }])
    const what = { what: quote(line.description) }
    toast.undo(empty ? t('editor.lines.removedEmpty') : t('editor.lines.removed', what), () => {
      sheet.edit([{ kind: 'restoreLine', line: line.id }])
    })
  }

  /** Removes the line with the cursor, which moves to the line that takes its place. */
  function removeFromKeyboard(line: Line): void {
    const index = items.value.findIndex((one) => one.id === line.id)
    remove(line)
    void nextTick(() => focus(items.value[index]?.id ?? sheet.blankId.value))
  }

  /** Removes an empty line and moves the cursor to the end of the one above. */
  async function removeEmpty(line: Line): Promise<void> {
    const above = items.value[items.value.findIndex((one) => one.id === line.id) - 1]
    if (line.id !== sheet.blankId.value) sheet.edit([{ kind: 'removeLine', line: line.id }])
    const last = above ?? (line.id === sheet.blankId.value ? items.value.at(-1) : undefined)
    if (last) await focus(last.id)
  }

  /** Moves a line up or down by one; false at the end of the list. */
  function move(line: Line, by: -1 | 1): boolean {
    const target = items.value[items.value.findIndex((one) => one.id === line.id) + by]
    return target !== undefined && moveTo(line.id, target.id)
  }

  function moveTo(line: string, target: string): boolean {
    const edits = movingTo(lines.value, line, target)
    return edits.length > 0 && sheet.edit(edits)
  }

  /** Adds a charge or an allowance to the totals. */
  async function addToTotals(kind: Exclude<LineKind, 'item'>): Promise<void> {
    const id = newId()
    const blank = { id, known: { kind, taxes: sheet.blankLine.value.taxes } }
    sheet.edit([{ kind: 'addLine', line: realLine(sheet.document.value, blank, new Map()) }])
    await nextTick()
    await focus(id)
  }

  return { items, addBelow, remove, removeFromKeyboard, removeEmpty, move, moveTo, addToTotals }
}

/** Whether a line is still empty. */
export function saysNothing(line: Line): boolean {
  return line.description === '' && line.unitPriceMillionths === 0 && line.product === null
}
