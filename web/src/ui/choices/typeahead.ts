/** Letters typed within this time form one word. */
const togetherMs = 600

/** Collects keys typed on an element that is not a text field; null for a key that is not a letter. */
export function useTypeahead(): (event: KeyboardEvent) => string | null {
  let typed = ''
  let at = -Infinity
  return (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return null
    const now = performance.now()
    if (now - at > togetherMs) typed = ''
    // A space does not begin a word: it opens.
    if (typed === '' && event.key === ' ') return null
    at = now
    typed += event.key
    return typed
  }
}
