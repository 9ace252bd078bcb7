let offsetMs = 0

/** Learns the server's time from an answer to a request that was under way between two local moments. */
export function learnServerTime(server: Date, sentMs: number, receivedMs: number): void {
  offsetMs = server.getTime() - (sentMs + receivedMs) / 2
}

/** The server's time now, in milliseconds, as far as it is known: people's clocks are minutes off. */
export function serverNow(): number {
  return Date.now() + offsetMs
}
