/** A moment, or a length of time. */
export class Time {
  readonly ms: number
  constructor(ms: number) {
    this.ms = ms
  }
}

/** A place of the database, from the documents' root. */
export class Path {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What two maps have in common and what not. */
export class Difference {
  readonly after: ValueMap
  readonly before: ValueMap
  constructor(after: ValueMap, before: ValueMap) {
    this.after = after
    this.before = before
  }
}

export type ValueMap = ReadonlyMap<string, RuleValue>

/** A value of the rules' language. */
export type RuleValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | Time
  | Path
  | Difference
  | readonly RuleValue[]
  | ReadonlySet<RuleValue>
  | ValueMap

const fault = new Error('The rules fail here, which denies the request unless the other operand decides.')

/** Fails as the rules do: a missing field, a wrong type. */
export function fail(): never {
  throw fault
}

/** Whether an error is a failure of the rules, which is no mistake of the model. */
export const isFailure = (error: unknown): boolean => error === fault

/** Whether `==` says yes. */
export function isEqual(one: RuleValue, other: RuleValue): boolean {
  if (one === other) return true
  if (one instanceof Time && other instanceof Time) return one.ms === other.ms
  if (one instanceof Uint8Array && other instanceof Uint8Array)
    return Buffer.from(one).equals(Buffer.from(other))
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, at) => isEqual(item, other[at]!))
  if (one instanceof Map && other instanceof Map) return haveSameFields(one as ValueMap, other as ValueMap)
  return false
}

/** Whether a value is a list. */
export function isList(value: RuleValue): value is readonly RuleValue[] {
  return Array.isArray(value)
}

/** The value, which must be of this type. */
export const asText = (value: RuleValue): string => (typeof value === 'string' ? value : fail())
/** The value, which must be of this type. */
export const asNumber = (value: RuleValue): number => (typeof value === 'number' ? value : fail())
/** The value, which must be of this type. */
export const asList = (value: RuleValue): readonly RuleValue[] => (isList(value) ? value : fail())
/** The value, which must be of this type. */
export const asMap = (value: RuleValue): ValueMap => (value instanceof Map ? (value as ValueMap) : fail())

const haveSameFields = (one: ValueMap, other: ValueMap) =>
  one.size === other.size && [...one].every(([key, value]) => hasEqual(other, key, value))

const hasEqual = (map: ValueMap, key: string, value: RuleValue) =>
  map.has(key) && isEqual(map.get(key)!, value)

/** The keys that only one of the maps has, or that have another value. */
export function affected({ after, before }: Difference): string[] {
  return [...new Set([...after.keys(), ...before.keys()])].filter(
    (key) => !after.has(key) || !hasEqual(before, key, after.get(key)!),
  )
}
