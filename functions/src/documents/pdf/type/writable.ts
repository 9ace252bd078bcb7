import { isPlainLatin } from './plain-latin.ts'
import { typeface, type Family } from './typeface.ts'

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
  const order = familiesFor(language)
  let written = ''
  const families: Family[] = []
  let last: Family = 'latin'
  for (const { segment } of graphemes.segment(clean)) {
    const [fitted, family]: [string, Family] =
      fit(segment, follows.test(segment) ? [last, ...order] : order) ??
      fit(segment.normalize('NFKC'), order) ??
      missing(segment)
    if (!unseen.test(fitted)) last = family
    written += fitted
    families.push(...Array<Family>(fitted.length).fill(family))
  }
  return { text: written, families }

  function missing(character: string): [string, Family] {
    report(character)
    return [substitute, 'latin']
  }
}

/** Whether a UTF-16 unit only has an effect and is not drawn. */
export const isUnseen = (unit: string): boolean => unseen.test(unit)

// Chinese characters that are written differently in Chinese and Korean are drawn in the document's language.
function familiesFor(language: string): Family[] {
  const korean = /^ko\b/i.test(language)
  return [
    'latin',
    'hebrew',
    'arabic',
    ...(korean ? (['korean', 'chinese'] as const) : (['chinese', 'korean'] as const)),
  ]
}

function fit(text: string, families: readonly Family[]): [string, Family] | null {
  const family = families.find((one) => {
    const { has } = typeface(one, false)
    return Array.from(text).every((character) => unseen.test(character) || has(character.codePointAt(0) ?? 0))
  })
  return family === undefined ? null : [text, family]
}
