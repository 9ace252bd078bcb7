const prefix = 'covoice.page.'

/** The name of this page among all pages of the device, which hold a lock of their name until they end, however they end. */
export const thisPage: string = crypto.randomUUID()

if ('locks' in navigator)
  void navigator.locks.request(prefix + thisPage, () => new Promise<never>(() => undefined))

/** Which pages, by their names, have ended; none where the browser can't tell. */
export async function isPageGone(): Promise<(page: string) => boolean> {
  if (!('locks' in navigator)) return () => false
  const { held = [] } = await navigator.locks.query()
  const live = new Set(held.map(({ name }) => name))
  return (page) => page !== thisPage && !live.has(prefix + page)
}
