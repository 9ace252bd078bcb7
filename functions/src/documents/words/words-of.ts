import { de } from './de.ts'
import { en, type Words } from './en.ts'

const known: Record<string, Words> = { en, de }

/** A document's words in a language (BCP 47), with the tag that they are in: English where a language has none yet. */
export function wordsOf(language: string): { words: Words; lang: string } {
  const words = known[language.split('-')[0]?.toLowerCase() ?? '']
  return words ? { words, lang: language } : { words: en, lang: 'en' }
}

/** A text with its {names} filled in; a name without a value stays as it is. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
