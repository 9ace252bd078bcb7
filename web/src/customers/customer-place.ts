import type { Address } from '@covoice/domain'

/**
 * A customer's location in a few words: "Hamburg, Germany"; each part is isolated (U+2068, U+2069) to keep
 * its reading direction.
 */
export function placeOf(address: Address, locale: string): string {
  const country =
    address.country === ''
      ? ''
      : (new Intl.DisplayNames(locale, { type: 'region' }).of(address.country) ?? '')
  return [address.city, country]
    .filter(Boolean)
    .map((part) => `\u2068${part}\u2069`)
    .join(', ')
}
