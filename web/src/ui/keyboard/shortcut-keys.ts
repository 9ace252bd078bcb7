const apple = /Mac|iPhone|iPad/.test(typeof navigator === 'undefined' ? '' : navigator.platform)

const names: Record<string, string> = {
  mod: apple ? '⌘' : 'Ctrl',
  alt: apple ? '⌥' : 'Alt',
  shift: apple ? '⇧' : 'Shift',
  enter: apple ? '↩' : 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: apple ? '⌫' : 'Backspace',
  delete: apple ? '⌦' : 'Delete',
  space: '␣',
}

/** The key caps to draw for 'mod+k' or 'g b': one list per chord. */
export function keyCaps(keys: string): string[][] {
  return keys.split(' ').map((chord) => chord.split('+').map((key) => names[key] ?? key.toUpperCase()))
}

/** A shortcut as one word: '⌘K', 'Ctrl+K', 'G B'. */
export function keyText(keys: string): string {
  return keyCaps(keys)
    .map((caps) => caps.join(apple ? '' : '+'))
    .join(' ')
}

/** The same for aria-keyshortcuts: 'Control+K'. */
export function ariaKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === 'mod' ? (apple ? 'Meta' : 'Control') : key.charAt(0).toUpperCase() + key.slice(1)))
    .join('+')
}

/** Whether the event is the chord, like 'mod+shift+s', '?' or 'alt+arrowup'. */
export function isChord(event: KeyboardEvent, chord: string): boolean {
  const parts = chord.split('+')
  const key = parts.pop() ?? ''
  const wants = (name: string): boolean => parts.includes(name)
  const mod = apple ? event.metaKey : event.ctrlKey
  const other = apple ? event.ctrlKey : event.metaKey
  // '?' and '/' need Shift on some keyboards and not on others: only letters and named keys check it.
  const asksShift = key.length > 1 || /[a-z]/.test(key)
  return (
    (event.key.toLowerCase() === key || (event.code === `Key${key.toUpperCase()}` && event.altKey)) &&
    mod === wants('mod') &&
    !other &&
    event.altKey === wants('alt') &&
    (!asksShift || event.shiftKey === wants('shift'))
  )
}
