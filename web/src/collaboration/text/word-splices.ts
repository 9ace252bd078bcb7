import { spliceBetween, type Splice } from './splice.ts'
import { inWholeWords } from './whole-words.ts'

/** More pairs of words than this are not compared: that would take seconds. */
const mostPairs = 4_000_000

/**
 * The changes that make one text of another, last one first: words that both have in the same order stay, and of the others only
 * what differs gives way.
 */
export function wordSplices(before: string, after: string): Splice[] {
  const change = spliceBetween(before, after)
  if (!change) return []
  const olds = wordsOf(before.slice(change.at, change.at + change.removed))
  const news = wordsOf(change.inserted)
  const splices: Splice[] = []
  let [from, at] = [0, change.at]
  let [gap, into] = ['', '']
  const close = (): void => {
    const one = spliceBetween(gap, into)
    if (one) splices.unshift({ ...one, at: at + one.at })
    at += gap.length
    ;[gap, into] = ['', '']
  }
  const partners = partnersOf(olds, news)
  for (const [index, word] of olds.entries()) {
    const partner = partners[index]
    if (partner === undefined) {
      gap += word
      continue
    }
    into = news.slice(from, partner).join('')
    close()
    at += word.length
    from = partner + 1
  }
  into = news.slice(from).join('')
  close()
  return inWholeWords(before, splices)
}

/** Words, spaces, and single signs. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|./gsu) ?? []

/** For each old word the place of the same word among the new ones, in one order: as many as there can be. */
function partnersOf(olds: readonly string[], news: readonly string[]): (number | undefined)[] {
  const width = news.length + 1
  if ((olds.length + 1) * width > mostPairs) return []
  /** The most words in common from these two places on. */
  const common = new Uint16Array((olds.length + 1) * width)
  const commonAt = (old: number, next: number): number => common[old * width + next] ?? 0
  for (let old = olds.length - 1; old >= 0; old -= 1)
    for (let next = news.length - 1; next >= 0; next -= 1)
      common[old * width + next] =
        olds[old] === news[next]
          ? commonAt(old + 1, next + 1) + 1
          : Math.max(commonAt(old + 1, next), commonAt(old, next + 1))
  let next = 0
  return olds.map((word, old) => {
    while (next < news.length && word !== news[next] && commonAt(old, next + 1) >= commonAt(old + 1, next))
      next += 1
    return next < news.length && word === news[next] ? next++ : undefined
  })
}
