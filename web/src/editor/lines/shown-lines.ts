import type { Line } from '@covoice/domain'
import { computed, type ComputedRef } from 'vue'
import { addressOf } from '../live/field-key.ts'
import { useSheet } from '../sheet/sheet-model.ts'

/** The lines as the sheet lists them: the existing ones, then the blank one while the sheet can be edited. */
export function useShownLines(items: ComputedRef<readonly Line[]>) {
  const sheet = useSheet()
  const resting = computed(() => !sheet.editable.value || sheet.printing.value)
  /** The line with the cursor. */
  const heldLine = computed(() => {
    const { value } = sheet.focused
    return value === null ? null : addressOf(value).line
  })
  /** A line that a colleague removes while my cursor is in it stays until I leave it. */
  const kept = computed(() => {
    const held = heldLine.value
    if (held === null || items.value.some((line) => line.id === held)) return items.value
    const { lines } = sheet.document.value
    const gone = lines.some((line) => line.id === held && line.kind === 'item')
    return gone
      ? lines.filter((line) => line.kind === 'item' && (!line.removed || line.id === held))
      : items.value
  })
  const lines = computed(() => {
    const real = items.value.some((line) => line.id === sheet.blankId.value)
    const held = heldLine.value === sheet.blankId.value
    return real || (resting.value && !held) ? kept.value : [...kept.value, sheet.blankLine.value]
  })
  return { lines, heldLine, resting }
}
