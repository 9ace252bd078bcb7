import { mailLanguageOf, type MailLanguage } from './mail-language.ts'

// The words before the day that do not go with "on receipt".
const words: Record<MailLanguage, { instead: string; day: RegExp }> = {
  en: { instead: 'on receipt', day: /(?:\b(?:by|on|until|before|no later than)\s+(?:the\s+)?)?\{due\}/gi },
  de: { instead: 'bei Erhalt', day: /(?:\b(?:bis(?:\s+zum)?|am|zum|spätestens(?:\s+am)?)\s+)?\{due\}/gi },
}

/** The text of a mail of an invoice without a due day: it is due on receipt, in the words of `locale`. */
export function dueOnReceipt(text: string, locale: string): string {
  const { instead, day } = words[mailLanguageOf(locale)]
  return text.replace(day, instead)
}
