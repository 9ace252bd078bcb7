import { keyText } from '../keyboard/shortcut-keys.ts'
import { positionFloating, type Side } from './floating-position.ts'

export interface Tip {
  /** The element's own words stand in an empty one's place. */
  text: string
  shortcut?: string | undefined
  side?: Side | undefined
}

let bubble: HTMLElement | null = null

// One bubble for the whole page, above everything. It repeats the element's name, so screen readers skip it.
function theBubble(): HTMLElement {
  if (bubble?.isConnected) return bubble
  bubble = document.createElement('div')
  bubble.className = 'tip'
  bubble.setAttribute('popover', 'manual')
  bubble.setAttribute('aria-hidden', 'true')
  document.body.append(bubble)
  return bubble
}

/** Shows the bubble beside an element. */
export function showBubble(element: HTMLElement, { text, shortcut, side }: Tip): HTMLElement {
  const box = theBubble()
  box.replaceChildren(text || element.innerText.trim())
  if (shortcut) {
    const key = document.createElement('kbd')
    key.textContent = keyText(shortcut)
    box.append(key)
  }
  box.togglePopover(true)
  positionFloating(box, element, { side: side ?? 'bottom', align: 'center', gap: 6 })
  return box
}
