import { en, type Words } from './en.ts'

/**
 * A tax's printed name or reason: the default reverse charge tax in the words that the law requires, others
 * as typed.
 */
export const taxText = (text: string, words: Words): string =>
  text === en.reverseCharge ? words.reverseCharge : text
