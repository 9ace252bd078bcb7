const likelyLanguage = (country: string): string | undefined => {
  try {
    return new Intl.Locale(`und-${country}`).maximize().language
  } catch {
    return undefined
  }
}

/**
 * The locale that a document's numbers and days are written by: its language (BCP 47), as it is written in the sender's
 * country where that speaks it, in Latin digits. Whatever is no language is English.
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
