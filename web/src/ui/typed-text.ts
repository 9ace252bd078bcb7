import { useEventListener } from '@vueuse/core'
import { textControl } from './text-control.ts'

type TextControl = HTMLInputElement | HTMLTextAreaElement

/** Whether the text under the cursor is what somebody has typed there since it came, and so the browser's to take back. */
export function useTypedText(): () => boolean {
  let typed: { control: TextControl; text: string } | null = null

  useEventListener(document, 'focusin', () => (typed = null))
  useEventListener(document, 'input', ({ target }) => {
    const control = target instanceof Element && target.matches(textControl) ? (target as TextControl) : null
    typed = control && { control, text: control.value }
  })
  return () =>
    typed !== null && typed.control === document.activeElement && typed.control.value === typed.text
}
