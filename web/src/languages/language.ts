import { browserStorage } from '../backend/device/page-storage.ts'

/** The languages that Covoice speaks, each named in itself. */
export const languages = [
  { code: 'en', name: 'English', direction: 'ltr', formats: 'en-US' },
  { code: 'de', name: 'Deutsch', direction: 'ltr', formats: 'de-DE' },
] as const

export type Language = (typeof languages)[number]['code']

const choiceKey = 'covoice.language'

/** The language chosen before, otherwise the first of the browser's that Covoice has, otherwise English. */
export function preferredLanguage(
  chosen: string | null = browserStorage.read(choiceKey),
  spoken: readonly string[] = navigator.languages,
): Language {
  const wanted = chosen === null ? spoken : [chosen, ...spoken]
  for (const tag of wanted) {
    const known = languages.find(({ code }) => code === tag.split('-')[0]?.toLowerCase())
    if (known) return known.code
  }
  return 'en'
}

/** Stores the choice for the next visit. */
export function rememberLanguage(language: Language): void {
  browserStorage.write(choiceKey, language)
}

/** The BCP 47 tag for numbers and days: the browser's own regional form of the language where it has one. */
export function formatsOf(language: Language, spoken: readonly string[] = navigator.languages): string {
  const regional = spoken.find((tag) => tag.split('-')[0]?.toLowerCase() === language && tag.includes('-'))
  return gregorian(regional ?? languages.find(({ code }) => code === language)?.formats ?? language)
}

// Invoices are dated in the Gregorian calendar also where people use another one.
function gregorian(tag: string): string {
  const { calendar } = new Intl.DateTimeFormat(tag).resolvedOptions()
  return calendar === 'gregory' ? tag : new Intl.Locale(tag, { calendar: 'gregory' }).toString()
}

/** Sets the language and the reading direction of the page. */
export function announceLanguage(language: Language, page: HTMLElement = document.documentElement): void {
  page.lang = language
  page.dir = languages.find(({ code }) => code === language)?.direction ?? 'ltr'
}
