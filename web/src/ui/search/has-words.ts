import { folded } from '@covoice/domain'

/** A test for texts that have every word of a search, in any order; an empty search fits all. */
export function hasWords(search: string): (...texts: (string | undefined)[]) => boolean {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return (...texts) => {
    const where = folded(texts.filter(Boolean).join(' '))
    return words.every((word) => where.includes(word))
  }
}
