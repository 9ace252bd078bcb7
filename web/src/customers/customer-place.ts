import type { Address } from '@covoice/domain'

/** Where a customer is, in a few words: "Hamburg, Germany"; each part is isolated (U+2068, U+2069), whichever way it is read. */
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
