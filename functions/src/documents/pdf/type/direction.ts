import bidiFactory from 'bidi-js'

/** The reading direction of a document. */
export type Direction = 'ltr' | 'rtl'

/** The direction of a language (BCP 47) that documents have words in. */
export const directionOf = (language: string): Direction => (/^(ar|he)\b/i.test(language) ? 'rtl' : 'ltr')

const bidi = bidiFactory()
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u200F\u202B\u202E\u2067]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/**
 * The level of each UTF-16 unit by the Unicode bidirectional algorithm, odd for right to left; null for a
 * text without any. In a right-to-left document such a text has that direction as a whole; in another its
 * first letter decides.
 */
export function levelsOf(text: string, direction: Direction): Uint8Array | null {
  if (!rightToLeft.test(text)) return null
  return bidi.getEmbeddingLevels(text, direction === 'rtl' ? 'rtl' : 'auto').levels
}

/** A character as drawn in a right-to-left text: brackets are mirrored. */
export const mirrored = (character: string): string => bidi.getMirroredCharacter(character) ?? character

/** Items in reading order, reordered as they stand on the line (rule L2). */
export function visualOrder<T extends { level: number }>(logical: readonly T[]): T[] {
  const ordered = [...logical]
  const highest = Math.max(0, ...ordered.map(({ level }) => level))
  for (let level = highest; level > 0; level--)
    for (let start = 0; start < ordered.length; start++) {
      let end = start
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end++
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end
    }
  return ordered
}

/**
 * A text isolated (FSI ... PDI) from the texts that it stands `among`, so that their directions don't affect
 * each other.
 */
export const isolated = (text: string, among: string): string =>
  rightToLeft.test(text + among) ? `\u2068${text}\u2069` : text
