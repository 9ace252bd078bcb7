import { ref, watch } from 'vue'
import { isComposing } from '../keyboard/composing.ts'

interface Rows {
  count: () => number
  disabled: (index: number) => boolean
  choose: (index: number) => void
  /** The highlighted row when the list opens or changes: -1 for none. */
  first: () => number
}

/**
 * An open or closed list under a text field, and the keys that move through it while the focus stays in the
 * field.
 */
export function useSuggestionKeys({ count, disabled, choose, first }: Rows) {
  const open = ref(false)
  const active = ref(-1)
  // the arrow keys have not entered the list, its first row is only highlighted
  let proposed = false

  watch([open, count], () => {
    active.value = open.value ? first() : -1
  })

  /** Opens the list under typed text and proposes its first row. */
  function propose(): void {
    open.value = true
    active.value = first()
    proposed = active.value >= 0
  }

  function step(by: 1 | -1): void {
    const entersOnly = proposed && by === 1 && !disabled(active.value)
    proposed = false
    if (entersOnly) return
    let next = active.value
    for (let tried = 0, rows = count(); tried < rows; tried++) {
      next = next === -1 && by === -1 ? rows - 1 : (next + by + rows) % rows
      if (!disabled(next)) break
    }
    if (count() > 0) active.value = next
  }

  /** Handles the keys of the list; true when it took the event. */
  function onKeydown(event: KeyboardEvent): boolean {
    if (isComposing(event)) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
      if (open.value) step(event.key === 'ArrowDown' ? 1 : -1)
      else open.value = true
      event.preventDefault()
      return true
    }
    if (!open.value) return false
    if (event.key === 'Enter' && active.value >= 0) {
      event.preventDefault()
      choose(active.value)
      return true
    }
    if (event.key === 'Tab' && active.value >= 0 && first() >= 0) {
      choose(active.value)
      return false
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      open.value = false
      return true
    }
    return false
  }

  return { open, active, propose, onKeydown }
}
