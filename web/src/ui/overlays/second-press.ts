/** As long as platforms let pass between the presses of one double press. */
const pairMs = 500

/** Keeps the second press of a double press on what goes away from meeting what lies below it. */
export function swallowSecondPress(): void {
  const swallow = (event: MouseEvent): void => {
    if (event.detail < 2) return
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('click', swallow, { capture: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), pairMs)
}
