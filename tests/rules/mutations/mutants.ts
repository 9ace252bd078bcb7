import type { Condition } from '../emulator/conditions.ts'

/** One change of the rules: the text from `start` to `end` becomes another one. */
export interface Mutant {
  says: string
  start: number
  end: number
  replacement: string
}

type Change = Pick<Mutant, 'start' | 'end' | 'replacement'>

/** The rules with each condition taken for true and for false, each word taken out of each list, each limit moved by one. */
export function mutantsOf(source: string, conditions: readonly Condition[]): Mutant[] {
  return [
    ...conditions.flatMap(({ start, end, text }) => [
      { start, end, replacement: 'true', text },
      { start, end, replacement: 'false', text },
    ]),
    ...withoutWords(source),
    ...withMovedLimits(source, conditions),
  ].map(({ text, ...change }) => ({ ...change, says: saying(source, change, text) }))
}

function withoutWords(source: string): (Change & { text: string })[] {
  return lists(source).flatMap(({ start, end, items }) =>
    items.map((text, index) => {
      const others = items.filter((_, other) => other !== index)
      return { start, end, replacement: `[${others.join(', ')}]`, text }
    }),
  )
}

function withMovedLimits(source: string, conditions: readonly Condition[]): (Change & { text: string })[] {
  return [...source.matchAll(/ [<>]= /g)].map(({ index, 0: sign }) => {
    const { start, end, text } = smallestAround(index, conditions)
    const replacement =
      source.slice(start, index) + sign.replace('=', '') + source.slice(index + sign.length, end)
    return { start, end, replacement, text }
  })
}

function saying(source: string, { start, replacement }: Change, text: string): string {
  const line = source.slice(0, start).split('\n').length
  const short = (said: string) => said.replace(/\s+/g, ' ')
  return `firestore.rules:${line} ${short(text)} -> ${short(replacement).slice(0, 60)}`
}

/** The literal lists of words in the rules: roles, fields, kinds. */
function lists(source: string): { start: number; end: number; items: string[] }[] {
  return [...source.matchAll(/\['[^\]]*'\]/g)].map(({ index, 0: list }) => ({
    start: index,
    end: index + list.length,
    items: list.slice(1, -1).split(/,\s+/),
  }))
}

function smallestAround(at: number, conditions: readonly Condition[]): Condition {
  const around = conditions.filter(({ start, end }) => start < at && at < end)
  const [smallest] = around.toSorted((one, other) => one.end - one.start - (other.end - other.start))
  if (!smallest) throw new Error(`No condition of the rules compares at offset ${at}.`)
  return smallest
}
