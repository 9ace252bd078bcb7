/** The time that platforms allow between the presses of a double press. */
const pairMs = 500

/**
 * Keeps the second press of a double press on a closing element from activating the element below it, from taking the
 * focus there and from selecting its text.
 */
export function swallowSecondPress(): void {
  const swallow = (event: MouseEvent): void => {
    if (event.detail < 2) return
    event.preventDefault()
    event.stopPropagation()
  }
  const kinds = ['mousedown', 'click'] as const
  for (const kind of kinds) addEventListener(kind, swallow, { capture: true })
  setTimeout(() => {
    for (const kind of kinds) removeEventListener(kind, swallow, { capture: true })
  }, pairMs)
}
