/** A country in the person's language; a code that nobody knows stands for itself. */
export function countryName(code: string, locale: string): string {
  if (code === '') return ''
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
