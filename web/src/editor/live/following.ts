import { computed, nextTick, onScopeDispose, ref, watch } from 'vue'
import type { PresentPerson } from '../../backend/presence/presence.ts'
import type { SheetModel } from '../sheet/sheet-model.ts'
import { addressOf, elementId, type FieldKey } from './field-key.ts'

/** Keys that scroll the page, where no text is written. */
const scrollKeys = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' '])
const takesKeys = 'input, textarea, select, [contenteditable], [role=menu] *, [role=listbox] *'

/** Follows a colleague from field to field, until I type, scroll, press Escape or say so, or they leave. */
export function useFollowing(
  people: () => readonly PresentPerson[],
  sheet: Pick<SheetModel, 'revealLine'>,
  beforeStop: () => void,
) {
  const uid = ref<string | null>(null)
  const person = computed(() => people().find((one) => one.uid === uid.value) ?? null)
  let stopListening = (): void => undefined

  function stop(): void {
    if (uid.value === null) return
    beforeStop()
    uid.value = null
    stopListening()
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' || scrolls(event)) stop()
  }

  function begin(followed: string): void {
    stopListening()
    uid.value = followed
    const controller = new AbortController()
    const options = { capture: true, passive: true, signal: controller.signal }
    for (const kind of ['input', 'wheel', 'touchmove'] as const) addEventListener(kind, stop, options)
    addEventListener('keydown', onKey, options)
    stopListening = () => controller.abort()
  }

  watch(
    () => person.value?.field ?? null,
    (field) => field !== null && void scrollTo(field, sheet),
  )
  watch(person, (now) => now === null && stop())
  onScopeDispose(() => stopListening())

  return {
    person,
    stop,
    toggle: (chosen: string): void => (uid.value === chosen ? stop() : begin(chosen)),
  }
}

/** A button takes the space bar as a press, and a text takes it as a letter. */
const scrolls = ({ key, target }: KeyboardEvent): boolean =>
  scrollKeys.has(key) &&
  target instanceof HTMLElement &&
  !target.matches(key === ' ' ? `${takesKeys}, button, a, [role=button]` : takesKeys)

/** Brings a field into view, and leaves the cursor where it is. */
async function scrollTo(key: FieldKey, sheet: Pick<SheetModel, 'revealLine'>): Promise<void> {
  const { line } = addressOf(key)
  const found = () =>
    document.getElementById(elementId(key)) ??
    (line === null ? null : document.querySelector(`[data-line="${CSS.escape(line)}"]`))
  if (line !== null && !found()) await sheet.revealLine.value?.(line)
  await nextTick()
  const element = found()
  if (!element || isInView(element)) return
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' })
}

/** This much of the page is under the bars. */
const underBarsPx = 96

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= underBarsPx && bottom <= innerHeight - underBarsPx
}
