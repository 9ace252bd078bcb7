import { commonItems } from './common-items.ts'

/** A part of two texts: in both, only in the first, or only in the second. */
export interface TextPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** How two texts differ, word by word; a language without spaces has words, too. */
export function wordDifferences(from: string, to: string): TextPart[] {
  const [a, b] = [wordsOf(from), wordsOf(to)]
  const parts: TextPart[] = []
  const add = (kind: TextPart['kind'], words: readonly string[]): void => {
    const text = words.join('')
    const last = parts.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }
  let [x, y] = [0, 0]
  for (const [nextX, nextY] of [...commonItems(a, b), [a.length, b.length] as const]) {
    add('removed', a.slice(x, nextX))
    add('added', b.slice(y, nextY))
    add('same', a.slice(nextX, nextX + 1))
    ;[x, y] = [nextX + 1, nextY + 1]
  }
  return parts
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)
