/** The address of the page of ours from which the person came to this one. */
export function cameFrom(): string | null {
  const back = (window.history.state as { back?: unknown } | null)?.back
  return typeof back === 'string' ? back : null
}
