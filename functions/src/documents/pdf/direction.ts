import bidiFactory from 'bidi-js'

const bidi = bidiFactory()
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u200F\u202B\u202E\u2067]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** The level of each UTF-16 unit by the Unicode bidirectional algorithm, odd from right to left; null for a text without any. */
export function levelsOf(text: string): Uint8Array | null {
  return rightToLeft.test(text) ? bidi.getEmbeddingLevels(text).levels : null
}

/** A character as it is drawn in a text from right to left: brackets face the other way. */
export const mirrored = (character: string): string => bidi.getMirroredCharacter(character) ?? character

/** What follows each other when read, in the order in which it stands on the line (rule L2). */
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

/** A text set apart (FSI ... PDI), so that its direction doesn't turn what stands around it. */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text)
