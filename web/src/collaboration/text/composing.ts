import { onScopeDispose } from 'vue'

/** Whether an input method is composing characters on this page; `ended` is called when it has finished. */
export function useComposing(ended: () => void) {
  let composing = false
  const begin = () => (composing = true)
  const end = () => {
    if (!composing) return
    composing = false
    // the input event of the composed text comes first in some browsers, last in others
    setTimeout(() => composing || ended())
  }
  addEventListener('compositionstart', begin, true)
  addEventListener('compositionend', end, true)
  // a field that is left or taken away in the middle ends it without saying so
  addEventListener('focusout', end, true)
  onScopeDispose(() => {
    removeEventListener('compositionstart', begin, true)
    removeEventListener('compositionend', end, true)
    removeEventListener('focusout', end, true)
  })
  return { active: () => composing }
}
