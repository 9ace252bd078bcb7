/** The same Ctrl-C can arrive twice: from the terminal, and from npm, which forwards it. */
const ECHO_MS = 300

/** Calls `stop` at the first signal to end, or when the parent is gone; a second signal ends at once. */
export function stopOnSignal(stop: () => Promise<void> | void, abandon: () => void = () => undefined): void {
  let first = 0
  const parent = process.ppid
  const end = () => {
    if (!first) {
      first = Date.now()
      void stop()
    } else if (Date.now() - first > ECHO_MS) {
      abandon()
      process.exit(130)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  setInterval(() => {
    if (process.ppid !== parent && !first) end()
  }, 1000).unref()
}
