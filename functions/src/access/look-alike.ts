import { confusableLetters } from './confusable-letters.ts'

/** Raised whenever `lookOf` changes: names are then registered again by their new looks. */
export const looksVersion = 2

// Letters and digits that readers take for Latin ones, after folding: more than Unicode lists.
const LOOK_ALIKES = new Map<string, string>(
  [
    ...['aаαɑᴀ', 'bβвʙ', 'cсϲᴄ', 'dԁᴅ', 'eеєεᴇ', 'fꜰ', 'gɡɢ', 'hһнηʜ', 'jᴊ', 'kкκᴋ', 'l1iıіιӏ|ɪʟ', 'mмμᴍ'],
    ...['nոɴ', 'o0оοօᴏ', 'pрρᴘ', 'qԛ', 'rʀ', 'sѕꜱ', 'tтτᴛ', 'uυսᴜ', 'vνѵᴠ', 'wԝωᴡ', 'xхχ', 'yуγʏ', 'zζᴢ'],
  ].flatMap(([letter = '', ...others]) => others.map((other): [string, string] => [other, letter])),
)
const unseen = /[\p{M}\p{Z}\p{C}\s]/gu
const punctuation = /[^\p{L}\p{N}]/gu

let confusables: Map<string, string> | undefined

/**
 * A name as a quick reader sees it: without case, accents, spaces, punctuation and invisible characters, letters of
 * other scripts as those that they resemble (the skeleton of UTS 39, and more). Names that look alike have the same. One
 * of signs alone keeps them.
 */
export function lookOf(name: string): string {
  confusables ??= readConfusables()
  const letters = Array.from(name.normalize('NFKD').replace(unseen, ''), lookOfLetter).join('')
  return letters.replace(punctuation, '') || letters
}

/** A capital as it looks, where that is listed; other letters as in lower case. */
function lookOfLetter(letter: string): string {
  const lower = letter.toLowerCase()
  const capital = letter === lower ? undefined : confusables?.get(letter)
  const similar = capital ?? LOOK_ALIKES.get(lower) ?? confusables?.get(lower) ?? lower
  const prototype = Array.from(similar, (one) => confusables?.get(one) ?? one)
  return Array.from(prototype.join(''), (one) => LOOK_ALIKES.get(one) ?? one).join('')
}

function readConfusables(): Map<string, string> {
  const textOf = (codePoints: string): string[] =>
    codePoints.split('.').map((codePoint) => String.fromCodePoint(parseInt(codePoint, 36)))
  return new Map(
    confusableLetters
      .trim()
      .split(/\s/)
      .flatMap((group) => {
        const [looked = '', alike = ''] = group.split(':')
        const prototype = textOf(looked).join('')
        return textOf(alike).map((letter): [string, string] => [letter, prototype])
      }),
  )
}
