/**
 * The language of a customer's documents as a BCP 47 tag: the chosen one, or the main language of the
 * seller's `country` (CLDR, likely subtags); English where neither is known.
 */
export function documentLanguage(wanted: string, country: string): string {
  try {
    if (wanted !== '') return new Intl.Locale(wanted).baseName
    return country === '' ? 'en' : new Intl.Locale(`und-${country}`).maximize().language
  } catch {
    return 'en'
  }
}
