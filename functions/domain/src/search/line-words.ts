import type { LineContent } from '../line/line.ts'
import { byPosition, type Positioned } from '../line/position.ts'
import { folded } from './folded.ts'

/** Enough for what an invoice sells, and little beside the rest of a list's row. */
const most = 100
const shortest = 3
const longest = 24

type SearchedLine = Positioned & Pick<LineContent, 'description' | 'removed'>

/** The words of a text as invoices are found by them; short ones, which are in most texts, are left out. */
export function searchWords(text: string): string[] {
  const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => word.length >= shortest).map((word) => word.slice(0, longest))
}

/** The words that an invoice's lines are found by, each once: the first hundred. */
export function lineWordsOf(lines: readonly SearchedLine[]): string[] {
  const present = byPosition(lines).filter(({ removed }) => !removed)
  return [...new Set(present.flatMap(({ description }) => searchWords(description)))].slice(0, most)
}
