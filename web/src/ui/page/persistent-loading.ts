/** A server may have failed for a moment while the device stayed online. */
const againMs = 30_000

/** Loads code that a page begins without: where it doesn't come, again once the device is online, or after a while. */
export function loadPersistently<Code>(load: () => Promise<Code>): Promise<Code> {
  const again = () =>
    new Promise((resolve) => {
      addEventListener('online', resolve, { once: true })
      setTimeout(resolve, againMs)
    })
  return load().catch(() => again().then(() => loadPersistently(load)))
}
