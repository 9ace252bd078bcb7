// Letters and digits that readers take for Latin ones, after folding.
const LOOK_ALIKES = new Map<string, string>(
  [
    ...['aаαɑ', 'bβв', 'cсϲ', 'dԁ', 'eеєε', 'gɡ', 'hһнη', 'kкκ', 'l1iıіιӏ|', 'mмμ', 'nո', 'o0оοօ', 'pрρ'],
    ...['qԛ', 'sѕ', 'tтτ', 'uυս', 'vνѵ', 'wԝω', 'xхχ', 'yуγ', 'zζ'],
  ].flatMap(([letter = '', ...others]) => others.map((other): [string, string] => [other, letter])),
)
const unseen = /[\p{M}\p{Z}\p{C}\s]/gu
const punctuation = /[^\p{L}\p{N}]/gu

/**
 * A name as a quick reader sees it: without case, accents, spaces, punctuation and invisible characters, letters of
 * other scripts as the Latin ones that they resemble. Names that look alike have the same. One of signs alone keeps
 * them.
 */
export function lookOf(name: string): string {
  const plain = name.normalize('NFKD').replace(unseen, '').toLowerCase()
  const look = Array.from(plain, (letter) => LOOK_ALIKES.get(letter) ?? letter).join('')
  return look.replace(punctuation, '') || look
}
