import { onBeforeUnmount, onMounted, shallowReactive, toValue } from 'vue'
import { isChord } from './shortcut-keys.ts'
import { textControl } from '../fields/text-control.ts'

export interface ShortcutOptions {
  /** Shown in the help; without it the shortcut is silent. */
  label?: string | (() => string)
  when?: () => boolean
  /** Works while a field of the page has the focus, too. */
  inFields?: boolean
  /** The frame's own: the page's come first. */
  fallback?: boolean
}

interface Shortcut extends ShortcutOptions {
  keys: string
  run: (event: KeyboardEvent) => void
}

/** Every shortcut of what is on the page now; the help reads it. */
const shortcuts = shallowReactive(new Set<Shortcut>())
/** How long the second key of 'g b' may wait. */
const sequenceMs = 1000
let begun: { chord: string; at: number } | null = null

const isIn = ({ target }: KeyboardEvent, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

const fields = `${textControl}, select, [contenteditable=true], [role=menu], [role=listbox]`
/** What a window is over is out of reach from inside it. */
const windows = '[role=dialog], [role=alertdialog]'

/** What came last is nearest to the person; what is the frame's own is farthest. */
function byNearness(): Shortcut[] {
  const all = [...shortcuts].reverse()
  return [...all.filter(({ fallback }) => !fallback), ...all.filter(({ fallback }) => fallback)]
}

function onKeydown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isIn(event, windows)) return
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

/** Runs on the keys for as long as the component lives. */
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

/** The shortcuts that have a name, for the help. */
export function namedShortcuts(): { keys: string; label: string }[] {
  return [...shortcuts].flatMap(({ keys, label }) =>
    label === undefined ? [] : [{ keys, label: toValue(label) }],
  )
}
