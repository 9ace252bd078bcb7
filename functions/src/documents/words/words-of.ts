import { ar } from './ar.ts'
import { de } from './de.ts'
import { en, type Words } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { zh } from './zh.ts'

/** Documents in these languages have words of their own. */
export const documentWords: Readonly<Record<string, Words>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  zh,
}

/** A document's words in a language (BCP 47), with their tag: English where a language has none yet. */
export function wordsOf(language: string): { words: Words; lang: string } {
  const primary = language.split('-')[0]?.toLowerCase() ?? ''
  const words = Object.hasOwn(documentWords, primary) ? documentWords[primary] : undefined
  return words ? { words, lang: language } : { words: en, lang: 'en' }
}

/** A text with its {names} filled in; a name without a value stays as it is. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
