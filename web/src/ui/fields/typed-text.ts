import { onScopeDispose } from 'vue'
import { textControl } from './text-control.ts'

type TextControl = HTMLInputElement | HTMLTextAreaElement

/** Whether the text under the cursor was typed since the cursor entered, so that the browser can undo it. */
export function useTypedText(): () => boolean {
  let typed: { control: TextControl; text: string } | null = null

  function listen({ type, target }: Event): void {
    const control = target as TextControl
    typed = type === 'input' && control.matches(textControl) ? { control, text: control.value } : null
  }
  for (const type of ['focusin', 'input']) {
    document.addEventListener(type, listen)
    onScopeDispose(() => document.removeEventListener(type, listen))
  }

  return () =>
    typed !== null && typed.control === document.activeElement && typed.control.value === typed.text
}
