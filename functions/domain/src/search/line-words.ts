import type { LineContent } from '../line/line.ts'
import { byPosition, type Positioned } from '../line/position.ts'
import { folded } from './folded.ts'

/** Enough for what an invoice sells, and little beside the rest of a list's row. */
const most = 100
const shortest = 3
const longest = 24
/** The characters that are searched for words: of one line, and of all lines of an invoice. */
const [mostOfLine, mostOfAll] = [2_000, 200_000]

type SearchedLine = Positioned & Pick<LineContent, 'description' | 'removed'>

/** The words of a text as invoices are found by them; short ones, which are in most texts, are left out. */
export function searchWords(text: string): string[] {
  const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => word.length >= shortest).map((word) => word.slice(0, longest))
}

/**
 * The words that an invoice's lines are found by, each once: the first hundred. Of long texts only the beginnings
 * are read: one character may fold to eighteen.
 */
export function lineWordsOf(lines: readonly SearchedLine[]): string[] {
  const words = new Set<string>()
  let left = mostOfAll
  for (const { description, removed } of byPosition(lines)) {
    if (removed) continue
    const text = description.slice(0, Math.min(mostOfLine, left))
    left -= text.length
    for (const word of searchWords(text)) {
      words.add(word)
      if (words.size === most) return [...words]
    }
  }
  return [...words]
}
