import { isPlainLatin } from './type/plain-latin.ts'

const space = String.raw`\t \u1680\u2000-\u2006\u2008-\u200B\u205F\u3000`
const ideograph = String.raw`\u2E80-\u2FDF\u3005-\u3007\u3021-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF`
// Marks and small kana that may not begin a line, and brackets that may not end one.
const closing = String.raw`!%),.:;?\]}¢°’”…›»、。々〉》」』】〕・！％），．：；？］｝ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ`
const opening = String.raw`$(\[{£¥‘“‹«〈《「『【〔（［｛`
let compiled: RegExp | undefined
const breaks = (): RegExp =>
  (compiled ??= new RegExp(
    [
      `(?<=[${space}])(?=[^${space}])`,
      String.raw`(?<=[^${space}][\-–—/])(?=\p{L})`,
      `(?<=[${ideograph}])(?<![${opening}])(?=[^${space}${closing}])`,
      `(?<=[^${space}${opening}])(?=[${ideograph}])(?![${closing}])`,
    ].join('|'),
    'u',
  ))
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

// For nearly every text: the rules above without those of other scripts, which take as long to compile as a
// page.
const latinBreaks = /(?<= )(?=[^ ])|(?<=[^ ][-–—/])(?=[A-Za-z\u00C0-\u024F])/

// Scripts that put no spaces between words; where words end is in ICU's dictionaries.
const unspaced = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u
const words = new Intl.Segmenter('th', { granularity: 'word' })

/**
 * A text split at every place where a line may end: after spaces and hyphens, between Chinese characters, between the
 * words of scripts without spaces.
 */
export function pieces(text: string): string[] {
  if (isPlainLatin(text)) return text.split(latinBreaks)
  return text.split(breaks()).flatMap((piece) => (unspaced.test(piece) ? wordsOf(piece) : [piece]))
}

function wordsOf(piece: string): string[] {
  const found: string[] = []
  for (const { segment, isWordLike } of words.segment(piece))
    if (isWordLike || found.length === 0) found.push(segment)
    else found.push(`${found.pop() ?? ''}${segment}`)
  return found
}

/** A piece longer than a line, split where an address would be split; `widthOf` measures each part. */
export function shortened(piece: string, room: number, widthOf: (text: string) => number): string[] {
  return piece
    .split(/(?<=[@._?=&\\])/)
    .flatMap((part) => (widthOf(part) <= room ? [part] : cut(part, room, widthOf)))
}

// Widths grow with the text: the length is doubled until it doesn't fit, then the longest fitting one is
// found by halving.
function cut(text: string, room: number, widthOf: (text: string) => number): string[] {
  const marks = Array.from(graphemes.segment(text), ({ segment }) => segment)
  const parts: string[] = []
  for (let start = 0; start < marks.length;) {
    const part = (count: number) => marks.slice(start, start + count).join('')
    const left = marks.length - start
    let fits = 1
    while (fits * 2 <= left && widthOf(part(fits * 2)) <= room) fits *= 2
    let tooMany = Math.min(left + 1, fits * 2)
    while (tooMany - fits > 1) {
      const middle = (fits + tooMany) >> 1
      if (widthOf(part(middle)) <= room) fits = middle
      else tooMany = middle
    }
    parts.push(part(fits))
    start += fits
  }
  return parts
}
