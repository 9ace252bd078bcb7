/** One change of a text: at a place, so many characters (UTF-16 units) give way to others. */
export interface Splice {
  at: number
  removed: number
  inserted: string
}

/**
 * The smallest single change that makes one text of another; null when they are equal. It never halves a surrogate pair.
 * Beside equal characters only the caret behind the change tells which of them are new: `caret` is its place in `after`.
 */
export function spliceBetween(before: string, after: string, caret = after.length): Splice | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  const isKept = before.endsWith(after.slice(caret))
  const behind = isKept ? Math.min(after.length - caret, shorter) : 0
  let start = 0
  while (start < shorter - behind && before[start] === after[start]) start += 1
  if (start > 0 && isHighSurrogate(before, start - 1)) start -= 1
  let end = behind
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  if (end > 0 && isLowSurrogate(before, before.length - end)) end -= 1
  return {
    at: start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  }
}

/** The same as a list: empty for equal texts. */
export function splicesBetween(before: string, after: string): Splice[] {
  const splice = spliceBetween(before, after)
  return splice ? [splice] : []
}

/** The text after a change. */
export function spliced(text: string, { at, removed, inserted }: Splice): string {
  return text.slice(0, at) + inserted + text.slice(at + removed)
}

/** Where a place in a text is after a change; `before` says that it stays before what is inserted at it. */
export function moved(place: number, { at, removed, inserted }: Splice, before: boolean): number {
  if (place < at || (place === at && (before || removed > 0))) return place
  if (place < at + removed) return at + (before ? 0 : inserted.length)
  return place - removed + inserted.length
}

const isHighSurrogate = (text: string, index: number): boolean => /[\uD800-\uDBFF]/.test(text[index] ?? '')
const isLowSurrogate = (text: string, index: number): boolean => /[\uDC00-\uDFFF]/.test(text[index] ?? '')
