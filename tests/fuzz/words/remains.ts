import { wordsIn } from './word.ts'

/**
 * What is left of a text without its words and what it held before the run: '' unless words are torn. The beginnings of `torn`
 * words, whose author was killed while typing, may be in it.
 */
export function remainsOf(text: string, base: readonly string[], torn: readonly string[]): string {
  let rest = wordsIn(text).reduce((left, word) => left.replace(word, ''), text)
  for (const one of base) rest = rest.replace(one, '')
  for (const word of torn)
    for (let length = word.length - 1; length > 0; length -= 1) {
      if (!rest.includes(word.slice(0, length))) continue
      rest = rest.replace(word.slice(0, length), '')
      break
    }
  return rest.trim()
}
