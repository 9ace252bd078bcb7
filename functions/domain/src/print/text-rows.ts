/** Characters in a row of a document's text: of Latin letters, which are half as wide as other scripts' signs. */
const charactersPerRow = 50

/** A change of script costs as much layout as so many characters. */
const scriptChange = 10

/**
 * About how many rows a text takes in a document, estimated without its layout; the count ends beyond `most`. Its line
 * breaks count, its characters, those of other scripts than Latin twice, and changes of script.
 */
export function textRows(text: string, most: number): number {
  if (text === '') return 0
  let [rows, inRow, script] = [1, 0, 0]
  for (let index = 0; index < text.length && rows <= most; index += 1) {
    const code = text.charCodeAt(index)
    if (isBreak(code)) {
      rows += 1
      inRow = 0
      continue
    }
    const next = code < 0x41 ? script : scriptOf(code)
    inRow += (next === 0 ? 1 : 2) + (next === script ? 0 : scriptChange)
    script = next
    if (inRow <= charactersPerRow) continue
    rows += Math.floor(inRow / charactersPerRow)
    inRow %= charactersPerRow
  }
  return rows
}

const isBreak = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029

/** 0 for Latin, the same number for the scripts of East Asia, which mix in one sentence; other blocks apart. */
function scriptOf(code: number): number {
  if (code < 0x250 || (code >= 0x1e00 && code < 0x2070)) return 0
  const isEastAsian = (code >= 0x2e80 && code < 0xd800) || (code >= 0xf900 && code < 0xfb00) || code >= 0xff00
  return isEastAsian ? 0x4e : code >> 8
}
