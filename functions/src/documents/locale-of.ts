const likelyLanguage = (country: string): string | undefined => {
  try {
    return new Intl.Locale(`und-${country}`).maximize().language
  } catch {
    return undefined
  }
}

/**
 * The locale of a document's numbers and days: its language (BCP 47) in the form of the sender's country
 * where that speaks it, in Latin digits. An invalid tag counts as English.
 */
export function localeOf(language: string, country: string): string {
  let locale: Intl.Locale
  try {
    locale = new Intl.Locale(language)
  } catch {
    locale = new Intl.Locale('en')
  }
  const spoken = !locale.region && country !== '' && likelyLanguage(country) === locale.language
  return new Intl.Locale(locale, {
    ...(spoken ? { region: country } : {}),
    numberingSystem: 'latn',
  }).toString()
}
