import type { ObjectDirective } from 'vue'
import type { Tip } from './tip-bubble.ts'

const delayMs = 450
/** For this long after one tooltip has shown, its neighbours follow at once. */
const warmMs = 600

interface Tipped extends HTMLElement {
  tip?: Tip | undefined
}

let bubble: HTMLElement | null = null
let shownFor: Tipped | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let hiddenAt = -Infinity

function show(element: Tipped): void {
  shownFor = element
  document.addEventListener('keydown', hideOnEscape, true)
  // its code comes with the first one; without it nothing shows
  void import('./tip-bubble.ts').then(
    ({ showBubble }) => {
      const { tip } = element
      if (shownFor === element && tip && element.isConnected) bubble = showBubble(element, tip)
    },
    () => undefined,
  )
}

function hide(): void {
  clearTimeout(timer)
  if (!shownFor) return
  bubble?.togglePopover(false)
  bubble?.replaceChildren()
  shownFor = null
  hiddenAt = performance.now()
  document.removeEventListener('keydown', hideOnEscape, true)
}

function hideOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') hide()
}

function onPointerEnter(event: PointerEvent): void {
  if (event.pointerType === 'touch') return
  const element = event.currentTarget as Tipped
  clearTimeout(timer)
  const wait = performance.now() - hiddenAt < warmMs ? 0 : delayMs
  timer = setTimeout(() => show(element), wait)
}

function onFocus(event: FocusEvent): void {
  const element = event.currentTarget as Tipped
  if (element.matches(':focus-visible')) show(element)
}

/** `v-tip="{ text, shortcut }"`: a tooltip on hover and keyboard focus. */
export const vTip: ObjectDirective<HTMLElement, Tip | undefined> = {
  mounted(element: Tipped, { value }) {
    element.tip = value
    element.addEventListener('pointerenter', onPointerEnter)
    element.addEventListener('pointerleave', hide)
    element.addEventListener('pointerdown', hide)
    element.addEventListener('focus', onFocus)
    element.addEventListener('blur', hide)
  },
  updated(element: Tipped, { value }) {
    element.tip = value
    if (shownFor === element) {
      if (value) show(element)
      else hide()
    }
  },
  beforeUnmount(element: Tipped) {
    if (shownFor === element) hide()
    else clearTimeout(timer)
  },
}
