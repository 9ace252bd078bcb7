let offsetMs = 0

/** Learns the server's time from an answer to a request that ran between two local times. */
export function learnServerTime(server: Date, sentMs: number, receivedMs: number): void {
  offsetMs = server.getTime() - (sentMs + receivedMs) / 2
}

/** The server's time now, in milliseconds, as far as it is known: clocks of devices are minutes off. */
export function serverNow(): number {
  return Date.now() + offsetMs
}
