/** The address of our page that the person came from. */
export function cameFrom(): string | null {
  return (window.history.state as { back?: string | null } | null)?.back ?? null
}
