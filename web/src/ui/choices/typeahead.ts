/** Letters that come this close together are one word. */
const togetherMs = 600

/** Gathers what is typed at something that is no text field; null for a key that is no letter. */
export function useTypeahead(): (event: KeyboardEvent) => string | null {
  let typed = ''
  let at = -Infinity
  return (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return null
    const now = performance.now()
    if (now - at > togetherMs) typed = ''
    // A space begins nothing: it opens.
    if (typed === '' && event.key === ' ') return null
    at = now
    typed += event.key
    return typed
  }
}
