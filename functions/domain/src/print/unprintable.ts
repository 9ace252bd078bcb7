import { printableRanges } from './printable-ranges.ts'

// Nearly every text; the rest is looked up.
const plain = /^[\t\n\r\u0020-\u017F\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u202F\u20AC\u2212]*$/
const unseen =
  /^[\p{Default_Ignorable_Code_Point}\p{Cc}\u200E\u200F\u061C\u2028\u2029\u202A-\u202E\u2066-\u2069]$/u

/** What a text shows that no font of documents has, once each and in order: these signs can't be printed. */
export function unprintable(text: string): string[] {
  if (plain.test(text)) return []
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
  const found = new Set<string>()
  for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
    if (isPrintable(segment) || isPrintable(segment.normalize('NFKC'))) continue
    const missing = Array.from(segment).filter(
      (one) => !isPrintable(one) && !isPrintable(one.normalize('NFKC')),
    )
    const seen = Array.from(segment).filter((one) => !unseen.test(one))
    for (const one of missing.length === seen.length ? [segment] : missing) found.add(one)
  }
  return [...found]
}

function isPrintable(text: string): boolean {
  return Array.from(text).every(
    (character) => unseen.test(character) || isInFonts(character.codePointAt(0) ?? 0),
  )
}

let ranges: [first: number, last: number][] | undefined

function isInFonts(codePoint: number): boolean {
  ranges ??= readRanges()
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[1] ?? 0) < codePoint) low = middle + 1
    else high = middle
  }
  return (ranges[low]?.[0] ?? Infinity) <= codePoint
}

function readRanges(): [number, number][] {
  let end = 0
  return printableRanges
    .trim()
    .split(/\s/)
    .map((range) => {
      const [distance = '', more = '0'] = range.split('+')
      const first = end + parseInt(distance, 36)
      end = first + parseInt(more, 36)
      return [first, end]
    })
}
