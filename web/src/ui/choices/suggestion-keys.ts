import { ref, watch } from 'vue'

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

  watch([open, count], () => {
    active.value = open.value ? first() : -1
  })

  function step(by: 1 | -1): void {
    const rows = count()
    let next = active.value
    for (let tried = 0; tried < rows; tried++) {
      next = next === -1 && by === -1 ? rows - 1 : (next + by + rows) % rows
      if (!disabled(next)) break
    }
    if (rows > 0) active.value = next
  }

  /** Handles the keys of the list; true when it took the event. */
  function onKeydown(event: KeyboardEvent): boolean {
    if (event.isComposing) return false
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

  return { open, active, onKeydown }
}
