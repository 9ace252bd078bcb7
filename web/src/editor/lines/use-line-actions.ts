import { lineContentOf, newLine, type Line, type LineKind } from '@covoice/domain'
import { computed, nextTick } from 'vue'
import { newId } from '../../backend/documents/documents.ts'
import { realLine } from '../edits/overlay.ts'
import { lineKey } from '../live/field-key.ts'
import { focusLine } from '../sheet/revealing.ts'
import { useSheet } from '../sheet/sheet-model.ts'
import { addingBelow, movingTo, present } from './line-order.ts'
import { useRemovingLines } from './removing-lines.ts'

/** The actions on the lines of the sheet, and where the cursor goes afterwards. */
export function useLineActions() {
  const sheet = useSheet()
  const lines = computed(() => sheet.document.value.lines)
  const items = computed(() => present(lines.value, 'item'))
  const removing = useRemovingLines(items)

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

  /**
   * Adds a copy of a line directly below it, with what is typed in it, and moves the cursor there.
   */
  async function duplicate({ id: original }: Line): Promise<void> {
    // a number is written when its field is left
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await nextTick()
    const line = items.value.find((one) => one.id === original)
    if (!line) return
    const id = newId()
    sheet.edit(addingBelow(lines.value, original, (position) => ({ ...lineContentOf(line), id, position })))
    await nextTick()
    focusLine(sheet, id)
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

  return { items, addBelow, duplicate, ...removing, move, moveTo, addToTotals }
}

/** Whether a line is still empty. */
export function saysNothing(line: Line): boolean {
  return line.description === '' && line.unitPriceMillionths === 0 && line.product === null
}
