/** A country in the person's language; an unknown code is shown as it is. */
export function countryName(code: string, locale: string): string {
  if (code === '') return ''
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
