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
