import { onScopeDispose } from 'vue'
import { textControl } from './text-control.ts'

type TextControl = HTMLInputElement | HTMLTextAreaElement

/** Whether the text under the cursor is what somebody has typed there since it came, and so the browser's to take back. */
export function useTypedText(): () => boolean {
  let typed: { control: TextControl; text: string } | null = null

  const listening = new AbortController()
  onScopeDispose(() => listening.abort())
  const { signal } = listening
  document.addEventListener('focusin', () => (typed = null), { signal })
  document.addEventListener(
    'input',
    ({ target }) => {
      const control =
        target instanceof Element && target.matches(textControl) ? (target as TextControl) : null
      typed = control && { control, text: control.value }
    },
    { signal },
  )
  return () =>
    typed !== null && typed.control === document.activeElement && typed.control.value === typed.text
}
