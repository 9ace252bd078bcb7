/** The address of the page of ours from which the person came to this one. */
export function cameFrom(): string | null {
  return (window.history.state as { back?: string | null } | null)?.back ?? null
}
