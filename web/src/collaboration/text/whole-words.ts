import type { Splice } from './splice.ts'

/**
 * The same changes, of which those that only add or only remove are moved to where they cut no word and no pair of
 * brackets, as far as equal signs beside them allow: "(b)" added behind "(a)" is not ")(b" added within it. Last one first.
 */
export function inWholeWords(text: string, splices: readonly Splice[]): Splice[] {
  let end = text.length
  return splices.map((splice, index) => {
    const before = splices[index + 1]
    const begin = before ? before.at + before.removed : 0
    const best = bestPlace(text, splice, begin, end)
    end = best.at
    return best
  })
}

function bestPlace(text: string, splice: Splice, begin: number, end: number): Splice {
  if (splice.removed > 0 && splice.inserted !== '') return splice
  const places = [...placesOf(text, splice, begin, end)].filter(({ moved }) => moved.isWellFormed())
  const [first] = places
  if (!first) return splice
  const best = places.reduce((one, other) => (costOf(text, other) < costOf(text, one) ? other : one))
  return { ...splice, at: best.at, inserted: splice.inserted === '' ? '' : best.moved }
}

/** A place, and what is added or removed there. */
interface Place {
  at: number
  moved: string
}

/** All places at which the change makes the same text, the last one first. */
function* placesOf(
  text: string,
  { at, removed, inserted }: Splice,
  begin: number,
  end: number,
): Generator<Place> {
  let moved = inserted === '' ? text.slice(at, at + removed) : inserted
  while (at + removed < end && text[at + removed] === moved[0]) {
    at += 1
    moved = moved.slice(1) + moved.slice(0, 1)
  }
  for (; ; at -= 1) {
    yield { at, moved }
    if (at <= begin || text[at - 1] !== moved.at(-1)) return
    moved = moved.slice(-1) + moved.slice(0, -1)
  }
}

/** How much a place cuts: a pair of brackets, a word. */
function costOf(text: string, { at, moved }: Place): number {
  const cutsPair = /^[\p{Pe}\p{Pf}]/u.test(moved) || /[\p{Ps}\p{Pi}]$/u.test(moved)
  const cutsWord = /[\p{L}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(moved)
  return Number(cutsPair) + Number(cutsWord)
}
