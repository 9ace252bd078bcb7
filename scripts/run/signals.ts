/** A second Ctrl-C sooner than this is the same press or a nervous one: nobody decides to lose data so fast. */
const DECISION_MS = 1000

/**
 * Calls `stop` at the first signal to end, or when the parent is gone. Of what follows only a second Ctrl-C, at
 * least a second later, ends at once, after `abandon`: other signals are parts of one shutdown.
 */
export function stopOnSignal(stop: () => Promise<void> | void, abandon: () => void = () => undefined): void {
  let isStopping = false
  let first = Infinity
  const parent = process.ppid
  const end = () => {
    if (isStopping) return
    isStopping = true
    void stop()
    // What came while this process was busy with stopping came together with the first: it is read only now.
    first = Date.now()
  }
  process.on('SIGINT', () => {
    if (!isStopping || Date.now() - first < DECISION_MS) return end()
    abandon()
    process.exit(130)
  })
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  setInterval(() => {
    if (process.ppid !== parent) end()
  }, 1000).unref()
  // A closed terminal takes the output with it: what is still to be done must not fail for that.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)
}
