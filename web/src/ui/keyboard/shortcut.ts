import { onBeforeUnmount, onMounted, shallowReactive, toValue } from 'vue'
import { isComposing } from './composing.ts'
import { isChord } from './shortcut-keys.ts'
import { textControl } from '../fields/text-control.ts'

export interface ShortcutOptions {
  /** Shown in the help; without it the shortcut is hidden. */
  label?: string | (() => string)
  when?: () => boolean
  /** Works also while a field of the page has the focus. */
  inFields?: boolean
  /** The frame's own: the page's come first. */
  fallback?: boolean
}

interface Shortcut extends ShortcutOptions {
  keys: string
  run: (event: KeyboardEvent) => void
}

/** Every shortcut of the current page; the help reads it. */
const shortcuts = shallowReactive(new Set<Shortcut>())
/** How long the second key of 'g b' may take. */
const sequenceMs = 1000
let begun: { chord: string; at: number } | null = null

const isIn = ({ target }: KeyboardEvent, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

const fields = `${textControl}, select, [contenteditable=true], [role=menu], [role=listbox]`
/** Shortcuts of the page under a window do nothing from inside the window. */
const windows = '[role=dialog], [role=alertdialog]'

/** The latest registered is nearest to the person; the frame's own come last. */
function byNearness(): Shortcut[] {
  const all = [...shortcuts].reverse()
  return [...all.filter(({ fallback }) => !fallback), ...all.filter(({ fallback }) => fallback)]
}

function onKeydown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event) || isIn(event, windows)) return
  const busy = isIn(event, fields)
  const candidates = byNearness().filter(({ when, inFields }) => (!busy || inFields) && (when?.() ?? true))
  const previous = begun && performance.now() - begun.at < sequenceMs ? begun.chord : null
  begun = null
  const completes = ({ keys }: Shortcut): boolean => {
    const [first, second] = keys.split(' ')
    return second !== undefined && previous === first && isChord(event, second)
  }
  const asked =
    candidates.find(completes) ?? candidates.find(({ keys }) => !keys.includes(' ') && isChord(event, keys))
  if (asked) {
    event.preventDefault()
    asked.run(event)
    return
  }
  const opener = candidates.find(({ keys }) => keys.includes(' ') && isChord(event, keys.split(' ')[0] ?? ''))
  if (opener) begun = { chord: opener.keys.split(' ')[0] ?? '', at: performance.now() }
}

/** Listens for the keys as long as the component lives. */
export function useShortcut(
  keys: string,
  run: (event: KeyboardEvent) => void,
  options: ShortcutOptions = {},
): void {
  const shortcut: Shortcut = { ...options, keys, run }
  onMounted(() => {
    if (shortcuts.size === 0) addEventListener('keydown', onKeydown)
    shortcuts.add(shortcut)
  })
  onBeforeUnmount(() => {
    shortcuts.delete(shortcut)
    if (shortcuts.size === 0) removeEventListener('keydown', onKeydown)
  })
}

/** The named shortcuts, for the help. */
export function namedShortcuts(): { keys: string; label: string }[] {
  return [...shortcuts].flatMap(({ keys, label }) =>
    label === undefined ? [] : [{ keys, label: toValue(label) }],
  )
}
