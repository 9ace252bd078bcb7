// The code points of 0x80 to 0x9F; those of Latin-1 above them are their own codes.
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The byte of a character in windows-1252, which QuickBooks Desktop reads; null when it has none. */
export function windows1252Of(character: string): number | null {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
  const place = upper.indexOf(character)
  return place < 0 || code < 0xa0 ? null : 0x80 + place
}
