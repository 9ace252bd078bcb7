import { isDeepStrictEqual } from 'node:util'
import { type Fields, type Value, absent } from '../emulator/wire.ts'

/** A value for the field at a dotted path, and whether a document may hold it there. */
export interface Variation {
  at: string
  value: Value
  good: boolean
  says: string
}

/** What a field may hold, shown by examples from both sides of its limits; the limits themselves come first. */
export interface Shape {
  good: readonly Value[]
  bad: readonly Value[]
  /** the fields inside, for a map; they are varied one by one around `good[0]` */
  inside?: Shapes
  /** a creation may leave it out: it is then empty */
  optional?: true
}

export type Shapes = Readonly<Record<string, Shape>>

const aMap = { odd: 1 }

/** A text of at most so many characters. */
export const text = (longest: number): Shape => ({
  good: ['x'.repeat(longest), '', 'Grüße,\n二 lines 🚀'],
  bad: ['x'.repeat(longest + 1), 5, true, null, ['x'], aMap],
})

/** A text out of a pattern. */
export const pattern = (good: readonly string[], bad: readonly string[]): Shape => ({
  good,
  bad: [...bad, 5, null, [good[0] ?? ''], aMap],
})

export const oneOf = (...values: readonly string[]): Shape => pattern(values, ['', 'other'])

export const id: Shape = pattern(['x'.repeat(128), 'a', 'Ab-9_'], ['x'.repeat(129), '', 'a/b'])

export const flag: Shape = { good: [true, false], bad: ['true', 1, null] }

/** An integer from `lowest` to `highest`. */
export const integer = (lowest: number, highest: number): Shape => ({
  good: [lowest, highest],
  bad: [lowest - 1, highest + 1, lowest + 0.5, String(lowest), null, [lowest], aMap],
})

export const orNull = ({ good, bad }: Shape): Shape => ({
  good: [null, ...good],
  bad: bad.filter((value) => value !== null),
})

/** Values of every kind, an empty map among them. */
export const anyKind: readonly Value[] = [null, 'text', 7, ['list'], {}]

/** A map with these fields and no other; an empty one is fine when it may lack each of them. */
export function map(example: Value, inside: Shapes): Shape {
  const mayBeEmpty = Object.values(inside).every(({ optional }) => optional)
  return {
    good: mayBeEmpty ? [example, {}] : [example],
    bad: anyKind.slice(0, mayBeEmpty ? -1 : undefined),
    inside,
  }
}

/** The same fields; a creation may leave out each optional one. */
export function optional(shapes: Shapes, needed: readonly string[] = []): Shapes {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [
      name,
      needed.includes(name) ? shape : { ...shape, optional: true },
    ]),
  )
}

/** What of these an update may do: it takes no field away, but may write a map that lacks a part. */
export const inUpdates = (variations: readonly Variation[]): Variation[] =>
  variations.map((one) => (one.value === absent && !one.at.includes('.') ? { ...one, good: false } : one))

/** Every field of a document varied in turn, the parts of its maps too; each is also taken away, and each map given one too many. */
export function variationsOf(shapes: Shapes, within = ''): Variation[] {
  const shown = new Set<Shape['good']>()
  return inAll(shapes, within, shown)
}

/** The same, with little more than one example from each side, one of them other than what is stored. */
export function brieflyVaried(shapes: Shapes, stored: Fields): Variation[] {
  return variationsOf(shapes).filter((one, index, all) => {
    const alike = all.filter(({ at, good }) => at === one.at && good === one.good)
    const another = alike.find(
      ({ at, good, value }) => good && !isDeepStrictEqual(value, valueAt(stored, at)),
    )
    return one.value === absent || one === another || all.indexOf(alike[0]!) === index
  })
}

function valueAt(document: Fields, at: string): Value | undefined {
  return at
    .split('.')
    .reduce<Value | undefined>((value, name) => (value as Fields | undefined)?.[name], document)
}

function inAll(shapes: Shapes, within: string, shown: Set<Shape['good']>): Variation[] {
  const fields = Object.entries(shapes).flatMap(([name, shape]) => ofField(within + name, shape, shown))
  return [...fields, { at: `${within}surprise`, value: 'extra', good: false, says: 'a field too many' }]
}

/** How much is shown of a shape that another field has shown in full: its limits, on both sides. */
const limitsOnly = 2

function ofField(at: string, shape: Shape, shown: Set<Shape['good']>): Variation[] {
  const many = shown.has(shape.good) ? limitsOnly : Infinity
  shown.add(shape.good)
  return [
    ...shape.good.slice(0, many).map((value): Variation => ({ at, value, good: true, says: inWords(value) })),
    ...shape.bad.slice(0, many).map((value): Variation => ({ at, value, good: false, says: inWords(value) })),
    { at, value: absent, good: shape.optional ?? false, says: 'nothing' },
    ...(shape.inside ? inAll(shape.inside, `${at}.`, shown) : []),
  ]
}

/** A value as a title shows it, long runs of one character shortened. */
function inWords(value: Value): string {
  const text = typeof value === 'symbol' ? String(value) : JSON.stringify(value)
  return text.replace(/(.)\1{19,}/g, (run, character: string) => `${character} × ${run.length}`)
}

/** The document with the value at a dotted path, or without it. */
export function withValue(
  document: Readonly<Record<string, Value>>,
  at: string,
  value: Value,
): Record<string, Value> {
  const [name = '', ...rest] = at.split('.')
  if (rest.length > 0)
    return { ...document, [name]: withValue(document[name] as Record<string, Value>, rest.join('.'), value) }
  if (value !== absent) return { ...document, [name]: value }
  const { [name]: _, ...others } = document
  return others
}
