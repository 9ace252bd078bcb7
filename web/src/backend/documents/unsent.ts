const sends = new Set<() => void>()

/** What is typed on a page and not sent yet is sent by this, until the returned function is called. */
export function sendsUnsent(send: () => void): () => void {
  sends.add(send)
  return () => void sends.delete(send)
}

/** Sends what is typed on this page and not sent yet: it counts among the waiting writes from now on. */
export function sendUnsent(): void {
  sends.forEach((send) => send())
}
