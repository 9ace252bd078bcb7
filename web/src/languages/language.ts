/** The languages that Covoice speaks, each named in itself. */
export const languages = [
  { code: 'en', name: 'English', direction: 'ltr', formats: 'en-US' },
  { code: 'de', name: 'Deutsch', direction: 'ltr', formats: 'de-DE' },
] as const

export type Language = (typeof languages)[number]['code']

const choiceKey = 'covoice.language'

/** The language chosen before, else the first of the browser's that we speak, else English. */
export function preferredLanguage(
  chosen: string | null = localStorage.getItem(choiceKey),
  spoken: readonly string[] = navigator.languages,
): Language {
  const wanted = chosen === null ? spoken : [chosen, ...spoken]
  for (const tag of wanted) {
    const known = languages.find(({ code }) => code === tag.split('-')[0]?.toLowerCase())
    if (known) return known.code
  }
  return 'en'
}

/** Keeps the choice for the next visit. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(choiceKey, language)
}

/** The BCP 47 tag that numbers and days are written by: the browser's own regional form of the language where it has one. */
export function formatsOf(language: Language, spoken: readonly string[] = navigator.languages): string {
  const regional = spoken.find((tag) => tag.split('-')[0]?.toLowerCase() === language && tag.includes('-'))
  return regional ?? languages.find(({ code }) => code === language)?.formats ?? language
}

/** Tells the page its language and the direction it is read in. */
export function announceLanguage(language: Language, page: HTMLElement = document.documentElement): void {
  page.lang = language
  page.dir = languages.find(({ code }) => code === language)?.direction ?? 'ltr'
}
