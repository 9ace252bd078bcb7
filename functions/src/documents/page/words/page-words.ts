import { ar } from './ar.ts'
import { de } from './de.ts'
import { en, type PageWords } from './en.ts'
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

/** The pages' words in each language that documents have words in. */
export const pageWords: Readonly<Record<string, PageWords>> = {
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

const languageIn = (tag: string): string => tag.split('-')[0]?.trim().toLowerCase() ?? ''

/** The page's words in a language (BCP 47); English where a language has none yet. */
export const pageWordsOf = (language: string): PageWords =>
  (Object.hasOwn(pageWords, languageIn(language)) ? pageWords[languageIn(language)] : undefined) ?? en

/** The visitor's preferred language among those with words, by their browser's Accept-Language. */
export function visitorsLanguage(acceptLanguage: string): string {
  const wanted = acceptLanguage.split(',').map((range) => {
    const [tag = '', ...rest] = range.split(';')
    const quality = rest.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined)
    return { language: languageIn(tag), quality: Number(quality ?? 1) }
  })
  const understood = wanted.filter(
    ({ language, quality }) => Object.hasOwn(pageWords, language) && quality > 0,
  )
  return understood.sort((a, b) => b.quality - a.quality)[0]?.language ?? 'en'
}
