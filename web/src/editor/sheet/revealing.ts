import { nextTick, ref } from 'vue'
import { addressOf, elementId, lineKey, type FieldKey } from '../live/field-key.ts'
import type { SheetModel } from './sheet-model.ts'

/** Puts the cursor into a line: on a phone on its card, so that no keyboard rises by itself. */
export function focusLine(sheet: SheetModel, line: string): void {
  if (sheet.asForm.value) document.querySelector<HTMLElement>(`[data-line="${line}"]`)?.focus()
  else void sheet.reveal(lineKey(line, 'description'))
}

/** Scrolls to a field of the sheet and puts the cursor in it. */
export function useRevealing() {
  /** Brings a line into view; null while no lines are on the page. */
  const revealLine = ref<((line: string) => Promise<void>) | null>(null)

  async function reveal(key: FieldKey): Promise<void> {
    const { line } = addressOf(key)
    if (line !== null) await revealLine.value?.(line)
    await nextTick()
    const found = () => document.getElementById(elementId(key))
    // a rarely used part may load a moment after it was requested
    if (!found()) await new Promise((resolve) => setTimeout(resolve, 50))
    const element = found()
    // a field with an error shows the reason first, however long the field is
    const reason = document.getElementById(`${elementId(key)}-error`)
    ;(reason ?? element)?.scrollIntoView({ block: 'nearest' })
    element?.focus({ preventScroll: true })
  }

  return { reveal, revealLine }
}
