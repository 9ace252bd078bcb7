import { nextTick, watch } from 'vue'

/** A text whose owner takes each key at once and gives the text back, merged with what other people type in it. */
export interface Merging {
  /** Where a place in the text that the field shows is in the text as it is now. */
  moved: (place: number) => number
  /** Hears where the caret is, behind what was typed: beside equal letters nothing else tells which one is new. */
  typesAt?: (caret: number) => void
}

/** Keeps caret and selection at the same characters while other people change the text around them. */
export function useKeptCaret(
  text: () => string,
  area: () => HTMLTextAreaElement | null,
  merging: () => Merging | null | undefined,
): void {
  // before the page shows the new text: its old one is still there to be asked
  watch(text, () => {
    const moves = merging()
    const control = area()
    if (!moves || !control) return
    const isHere = document.activeElement === control
    const { selectionStart, selectionEnd, selectionDirection } = control
    const start = moves.moved(selectionStart)
    const end = moves.moved(selectionEnd)
    if (!isHere || control.value === text()) return
    void nextTick(() => control.setSelectionRange(start, end, selectionDirection))
  })
}
