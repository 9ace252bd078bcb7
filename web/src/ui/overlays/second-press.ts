/** The time that platforms allow between the presses of a double press. */
const pairMs = 500

/** Keeps the second press of a double press on a closing element from activating the element below it. */
export function swallowSecondPress(): void {
  const swallow = (event: MouseEvent): void => {
    if (event.detail < 2) return
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('click', swallow, { capture: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), pairMs)
}
