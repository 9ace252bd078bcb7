/** A window or menu that closes holds the focus this long. */
const patienceMs = 400
const betweenMs = 50

/**
 * Moves the focus on when the element that has it leaves the page: from the page's body the next letters would
 * be shortcuts. A focus that the person moves elsewhere stays there.
 */
export function whenFocusIsLost(focus: () => void): void {
  const until = performance.now() + patienceMs
  function look(): void {
    if (document.activeElement === null || document.activeElement === document.body) focus()
    else if (performance.now() < until) setTimeout(look, betweenMs)
  }
  setTimeout(look)
}
