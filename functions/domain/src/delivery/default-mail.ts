import type { MailKind } from './mail-template.ts'
import type { MailTemplate } from './mail-template-table.ts'
import { englishMails } from './english.ts'
import { germanMails } from './german.ts'
import { mailLanguageOf, type MailLanguage } from './mail-language.ts'

const mails: Record<MailLanguage, Readonly<Record<MailKind, MailTemplate>>> = {
  en: englishMails,
  de: germanMails,
}

/** The default text of a mail of this kind for a reader of `locale`. */
export function defaultMail(kind: MailKind, locale: string): MailTemplate {
  return mails[mailLanguageOf(locale)][kind]
}
