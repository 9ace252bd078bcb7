import type { MailKind, MailTemplate } from './mail-template.ts'
import { englishMails } from './english.ts'
import { germanMails } from './german.ts'

/** The languages that mails are written in by themselves. */
export const mailLanguages = ['en', 'de'] as const

/** One of `mailLanguages`. */
export type MailLanguage = (typeof mailLanguages)[number]

const mails: Record<MailLanguage, Readonly<Record<MailKind, MailTemplate>>> = {
  en: englishMails,
  de: germanMails,
}

/** The mail language for a reader of `locale` (BCP 47): 'de-AT' reads 'de', and whoever has no text of their own 'en'. */
export function mailLanguageOf(locale: string): MailLanguage {
  const [primary = ''] = locale.toLowerCase().split(/[-_]/)
  return mailLanguages.find((language) => language === primary) ?? 'en'
}

/** What a mail of this kind says to a reader of `locale` until somebody writes another text. */
export function defaultMail(kind: MailKind, locale: string): MailTemplate {
  return mails[mailLanguageOf(locale)][kind]
}
