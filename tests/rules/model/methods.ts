import {
  Difference,
  type RuleValue,
  affected,
  asList,
  asMap,
  asText,
  fail,
  isEqual,
  isList,
} from './values.ts'

type Method = (of: RuleValue, ...args: RuleValue[]) => RuleValue

/** The methods of the rules' language that firestore.rules calls. */
export const METHODS: Readonly<Record<string, Method>> = {
  matches: (of, form) => patternOf(asText(form ?? null)).test(asText(of)),
  size: (of) => sizeOf(of),
  keys: (of) => [...asMap(of).keys()],
  values: (of) => [...asMap(of).values()],
  get: (of, key, otherwise) =>
    asMap(of).get(asText(key ?? null)) ?? (asMap(of).has(asText(key ?? null)) ? null : otherwise!),
  diff: (of, before) => new Difference(asMap(of), asMap(before ?? null)),
  affectedKeys: (of) => new Set(affected(asDifference(of))),
  removedKeys: (of) =>
    new Set([...asDifference(of).before.keys()].filter((key) => !asDifference(of).after.has(key))),
  changedKeys: (of) => {
    const { after, before } = asDifference(of)
    return new Set(affected(asDifference(of)).filter((key) => after.has(key) && before.has(key)))
  },
  hasOnly: (of, known) => [...asSet(of)].every((item) => asList(known ?? null).includes(item)),
  hasAny: (of, known) => [...asSet(of)].some((item) => asList(known ?? null).includes(item)),
  join: (of, between) => [...asSet(of)].map(inText).join(asText(between ?? null)),
  split: (of, between) => asText(of).split(asText(between ?? null)),
  lower: (of) => asText(of).toLowerCase(),
  concat: (of, other) => [...asList(of), ...asList(other ?? null)],
  toSet: (of) => new Set(asList(of)),
  toHexString: (of) => (of instanceof Uint8Array ? Buffer.from(of).toString('hex').toUpperCase() : fail()),
}

/** Whether a value is in a list or a set, or is a key of a map. */
export function isIn(value: RuleValue, all: RuleValue): boolean {
  if (isList(all)) return all.some((item) => isEqual(item, value))
  if (all instanceof Map || all instanceof Set) return all.has(value)
  return fail()
}

const asDifference = (of: RuleValue): Difference => (of instanceof Difference ? of : fail())

/** The items of a set or a list. */
const asSet = (of: RuleValue): Iterable<RuleValue> =>
  (of instanceof Set || isList(of) ? of : fail()) as Iterable<RuleValue>

function sizeOf(of: RuleValue): number {
  if (typeof of === 'string' || isList(of)) return of.length
  if (of instanceof Set || of instanceof Map) return of.size
  return of instanceof Uint8Array ? of.length : fail()
}

function inText(item: RuleValue): string {
  return typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' || item === null
    ? String(item)
    : fail()
}

const patterns = new Map<string, RegExp>()

/** A pattern of RE2, which matches a whole text, as one of this language. */
function patternOf(form: string): RegExp {
  const known = patterns.get(form)
  if (known) return known
  const [, flags = '', rest = ''] = /^(?:\(\?([a-z]+)\))?(.*)$/s.exec(form) ?? []
  const made = new RegExp(`^(?:${rest.replaceAll('\\x{', '\\u{')})$`, `u${flags}`)
  patterns.set(form, made)
  return made
}
