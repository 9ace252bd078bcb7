import type { ObjectDirective } from 'vue'
import { positionFloating, type Side } from './floating-position.ts'
import { keyText } from '../keyboard/shortcut-keys.ts'

export interface Tip {
  text: string
  shortcut?: string | undefined
  side?: Side | undefined
}

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

function show(element: Tipped): void {
  const { tip } = element
  if (!tip || !element.isConnected) return
  const box = theBubble()
  box.replaceChildren(tip.text)
  if (tip.shortcut) {
    const key = document.createElement('kbd')
    key.textContent = keyText(tip.shortcut)
    box.append(key)
  }
  box.togglePopover(true)
  positionFloating(box, element, { side: tip.side ?? 'bottom', align: 'center', gap: 6 })
  shownFor = element
  document.addEventListener('keydown', hideOnEscape, true)
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
