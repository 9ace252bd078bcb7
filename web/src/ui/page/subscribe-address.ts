/** An address as a page where an organisation subscribes: only https addresses are accepted, null for any other text. */
export function subscribeAddressIn(configured: unknown): string | null {
  if (typeof configured !== 'string') return null
  const url = URL.parse(configured.trim())
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null
}

/** Where an organisation subscribes, as the operator configured the build; null: people ask the operator. */
export const subscribeAddress = (): string | null => subscribeAddressIn(import.meta.env.SUBSCRIBE_URL)
