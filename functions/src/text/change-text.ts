import type * as Y from 'yjs'

/** Makes a text another one by its smallest change, which leaves the same characters at both ends as they are. */
export function changeText(text: Y.Text, next: string): void {
  const now = text.toJSON()
  const start = pairStart(now, next, sameAtStart(now, next))
  const most = Math.min(now.length, next.length) - start
  const end = pairEnd(now, next, Math.min(sameAtEnd(now, next), most))
  text.doc?.transact(() => {
    text.delete(start, now.length - end - start)
    text.insert(start, next.slice(start, next.length - end))
  })
}

/** Cuts a text behind so many characters, before a sign of two that would be halved. */
export function cutText(text: Y.Text, most: number): void {
  const now = text.toJSON()
  if (now.length <= most) return
  const end = isHalved(now, most) ? most - 1 : most
  text.delete(end, now.length - end)
}

function sameAtStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function sameAtEnd(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[one.length - 1 - at] === other[other.length - 1 - at]) at++
  return at
}

const pairStart = (one: string, other: string, at: number): number =>
  isHalved(one, at) || isHalved(other, at) ? at - 1 : at

const pairEnd = (one: string, other: string, fromEnd: number): number =>
  isHalved(one, one.length - fromEnd) || isHalved(other, other.length - fromEnd) ? fromEnd - 1 : fromEnd

/** Whether a place is inside a sign that takes two units of UTF-16. */
function isHalved(text: string, at: number): boolean {
  return at > 0 && at < text.length && isBetween(text, at - 1, 0xd800) && isBetween(text, at, 0xdc00)
}

const isBetween = (text: string, at: number, first: number): boolean =>
  text.charCodeAt(at) >= first && text.charCodeAt(at) < first + 0x400
