/** A timer that runs once at a time: a later start changes nothing. */
export function useOneTimer(run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const start = (ms: number): void => {
    timer ??= setTimeout(() => (stop(), run()), ms)
  }
  return { start, stop }
}
