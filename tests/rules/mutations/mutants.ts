import type { Condition } from '../emulator/conditions.ts'

/** The rules with one thing changed. */
export interface Mutant {
  says: string
  source: string
  /** where it differs from the rules */
  at: number
  /** the most likely differences: more is allowed, or less */
  allows: 'more' | 'less'
  /** the words about which questions are to be asked first */
  words: readonly string[]
}

/** The rules with each condition taken for true and for false, each word taken out of each list, each limit moved by one. */
export function mutantsOf(source: string, conditions: readonly Condition[]): Mutant[] {
  return [
    ...conditions.flatMap(({ start, end, text }) => [
      mutant(source, { start, end, replacement: 'true' }, text, 'more'),
      mutant(source, { start, end, replacement: 'false' }, text, 'less'),
    ]),
    ...lists(source).flatMap(({ start, items }) =>
      items.map((item, index) => {
        const others = items.filter((_, other) => other !== index)
        const end = start + items.join(', ').length
        return mutant(source, { start, end, replacement: others.join(', ') }, item, 'less')
      }),
    ),
    ...[...source.matchAll(/ [<>]= /g)].map(({ index: start, 0: sign }) => {
      const change = { start, end: start + sign.length, replacement: sign.replace('=', '') }
      return mutant(source, change, lineAt(source, start), 'less')
    }),
  ]
}

function mutant(
  source: string,
  { start, end, replacement }: { start: number; end: number; replacement: string },
  text: string,
  allows: Mutant['allows'],
): Mutant {
  const line = source.slice(0, start).split('\n').length
  return {
    says: `firestore.rules:${line} ${text.replace(/\s+/g, ' ')} -> ${replacement.slice(0, 60)}`,
    source: source.slice(0, start) + replacement + source.slice(end),
    at: start,
    allows,
    words: wordsOf(text),
  }
}

/** The literal lists of words in the rules: roles, fields, kinds. */
function lists(source: string): { start: number; items: string[] }[] {
  return [...source.matchAll(/\['[^\]]*'\]/g)].map(({ index, 0: list }) => ({
    start: index + 1,
    items: list.slice(1, -1).split(', '),
  }))
}

function lineAt(source: string, offset: number): string {
  return source.slice(source.lastIndexOf('\n', offset) + 1, source.indexOf('\n', offset)).trim()
}

function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[a-z]+|[A-Z][a-z]*|\d+/g) ?? [])].map((word) => word.toLowerCase())
}
