/** The languages with default mail texts. */
export const mailLanguages = ['en', 'de'] as const

/** One of `mailLanguages`. */
export type MailLanguage = (typeof mailLanguages)[number]

/**
 * The mail language for a reader of `locale` (BCP 47): 'de-AT' gets 'de', and a language without texts gets
 * 'en'.
 */
export function mailLanguageOf(locale: string): MailLanguage {
  const [primary = ''] = locale.toLowerCase().split(/[-_]/)
  return mailLanguages.find((language) => language === primary) ?? 'en'
}

/** The language (BCP 47) of a mail: its words, days and amounts are all in `locale`, or all in English. */
export function mailTextLanguage(locale: string): string {
  const language = mailLanguageOf(locale)
  return locale.toLowerCase().split(/[-_]/, 1)[0] === language ? locale : language
}
