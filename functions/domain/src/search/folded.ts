// Letters that Unicode doesn't take apart, as people without them on the keyboard type them.
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
}
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/** A text as every search compares it: without case, accents, ligatures, and kinds of width. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(special, (letter) => letters[letter] ?? letter)
}
