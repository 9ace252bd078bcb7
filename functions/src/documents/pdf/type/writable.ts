import { isPlainLatin } from './plain-latin.ts'
import { typeface, type Family } from './typeface.ts'

/** A text of which every character can be drawn, and the family that draws each of its UTF-16 units. */
export interface Writable {
  text: string
  /** Null when the Latin family draws all of it. */
  families: Family[] | null
}

/** Stands for a character that no font has: the one that Unicode has for this. */
const substitute = '\uFFFD'

// What shows nothing by itself: marks of direction, joiners, selectors, soft hyphens.
const unseen = /^[\p{Default_Ignorable_Code_Point}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]$/u
const follows = /^[\s.,:;!?'"()[\]/&+\-–—]$/
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Finds fonts for a text without line breaks; `report` hears of each character that is replaced as no font has it. */
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

/** Whether a UTF-16 unit is there for its effect and is not drawn. */
export const isUnseen = (unit: string): boolean => unseen.test(unit)

// Chinese characters that Chinese and Korean write differently are drawn as the document's language writes them.
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
