import { en, type Words } from './en.ts'

/** A tax's name or reason as it is printed: the one that organisations start with in the words that the law wants, others as typed. */
export const taxText = (text: string, words: Words): string =>
  text === en.reverseCharge ? words.reverseCharge : text
