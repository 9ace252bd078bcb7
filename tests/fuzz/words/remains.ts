import { wordsIn } from './word.ts'

/**
 * What is left of a text without its words and what it held before the run: '' unless words are torn. The beginnings of `torn`
 * words, whose author was killed while typing, may be in it.
 */
export function remainsOf(text: string, base: readonly string[], torn: readonly string[]): string {
  let rest = wordsIn(text).reduce((left, word) => left.replace(word, ''), text)
  for (const one of base) rest = rest.replace(one, '')
  // the longest first: every word begins as others do
  const beginnings = torn
    .flatMap((word) => Array.from({ length: word.length - 1 }, (_, cut) => word.slice(0, cut + 1)))
    .toSorted((one, other) => other.length - one.length)
  for (const beginning of new Set(beginnings))
    while (rest.includes(beginning)) rest = rest.replace(beginning, '')
  return rest.trim()
}
