/** The network addresses behind a request. */
export interface Addresses {
  /** The address that connected to the platform; nobody can forge it. '' when the platform reports none. */
  peer: string
  /** The address that connected to the last proxy before the platform; behind no proxy, that of the peer. */
  visitor: string
}

/**
 * The addresses in an X-Forwarded-For header, counted from its right end: each of our `proxies` appends the
 * address that connected to it, and everything further left is text that the visitor sent.
 */
export function addressesIn(forwardedFor: string, proxies: number): Addresses {
  const hops = forwardedFor.split(',').map((hop) => hop.trim())
  const own = proxies > 0 ? hops.slice(-proxies) : []
  return { peer: own.at(-1) ?? '', visitor: own[0] ?? '' }
}
