import { familiesFor, type Family } from './families.ts'
import { isPlainLatin } from './plain-latin.ts'
import { typeface } from './typeface.ts'

/** A text of drawable characters, and the family that draws each of its UTF-16 units. */
export interface Writable {
  text: string
  /** Null when the Latin family draws all of it. */
  families: Family[] | null
}

/** The replacement for a character that no font has: Unicode's replacement character. */
const substitute = '\uFFFD'

// Invisible characters: marks of direction, joiners, selectors, soft hyphens.
const unseen = /^[\p{Default_Ignorable_Code_Point}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]$/u
const follows = /^[\s.,:;!?'"()[\]/&+\-–—]$/
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Finds fonts for a text without line breaks; `report` gets each character that is replaced because no font
 * has it.
 */
export function writable(text: string, language: string, report: (character: string) => void): Writable {
  const clean = text
    .normalize('NFC')
    .replaceAll('\t', '    ')
    .replaceAll(/[\u00AD\p{Cc}]/gu, '')
  if (isPlainLatin(clean)) return { text: clean, families: null }
  let written = ''
  const families: Family[] = []
  let last: Family = 'latin'
  for (const { segment } of graphemes.segment(clean))
    for (const [fitted, family] of fitting(segment, language, last) ?? partsOf(segment)) {
      if (!unseen.test(fitted)) last = family
      written += fitted
      families.push(...Array<Family>(fitted.length).fill(family))
    }
  return { text: written, families }

  // No single font has all of it: each character stands for itself, unless none is drawable.
  function partsOf(segment: string): [string, Family][] {
    const seen = Array.from(segment).filter((character) => !unseen.test(character))
    const parts = seen.map((character) => ({ character, fitted: fitting(character, language) }))
    const missing = parts.filter(({ fitted }) => fitted === null).map(({ character }) => character)
    const isWhole = missing.length === seen.length
    for (const character of isWhole ? [segment] : missing) report(character)
    return isWhole
      ? [[substitute, 'latin']]
      : parts.flatMap(({ fitted }): [string, Family][] => fitted ?? [[substitute, 'latin']])
  }
}

/** Whether a UTF-16 unit only has an effect and is not drawn. */
export const isUnseen = (unit: string): boolean => unseen.test(unit)

/** A grapheme, or its compatibility form, and the one family that has it; null where none has. */
function fitting(text: string, language: string, before: Family = 'latin'): [string, Family][] | null {
  const first = follows.test(text) ? [before] : []
  return fit(text, [...first, ...familiesFor(text, language)]) ?? fitCompatible(text, language)
}

function fitCompatible(text: string, language: string): [string, Family][] | null {
  const compatible = text.normalize('NFKC')
  return fit(compatible, familiesFor(compatible, language))
}

function fit(text: string, families: readonly Family[]): [string, Family][] | null {
  const family = families.find((one) => {
    const { has } = typeface(one, false)
    return Array.from(text).every((character) => unseen.test(character) || has(character.codePointAt(0) ?? 0))
  })
  return family === undefined ? null : [[text, family]]
}
