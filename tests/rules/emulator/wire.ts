/** Stands for the time at which the server takes the request. */
export const requestTime = Symbol('request.time')

/** In an update: the field is taken away. */
export const absent = Symbol('absent')

/** What a stored field may be asked to hold; a number with a fraction travels as a double. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Date
  | Uint8Array
  | typeof requestTime
  | typeof absent
  | readonly Value[]
  | Fields

export interface Fields {
  readonly [field: string]: Value
}

/** A value of Firestore's REST API. */
export type Wire = Record<string, unknown>

/** The value as Firestore's REST API has it. */
export function wire(value: Exclude<Value, symbol>): Wire {
  if (value === null) return { nullValue: null }
  if (typeof value === 'boolean') return { booleanValue: value }
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'number')
    return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value }
  if (value instanceof Date) return { timestampValue: value.toISOString() }
  if (value instanceof Uint8Array) return { bytesValue: Buffer.from(value).toString('base64') }
  if (isList(value)) return { arrayValue: { values: value.map((each) => wire(plain(each))) } }
  return { mapValue: { fields: wireFields(value) } }
}

/** A map's fields; server values and absent fields travel separately. */
export function wireFields(fields: Fields): Record<string, Wire> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'symbol' ? [] : [[name, wire(value)]],
    ),
  )
}

/** The names of the fields that the server fills in with its own time. */
export function stampedFields(fields: Fields): string[] {
  return Object.keys(fields).filter((name) => fields[name] === requestTime)
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

function plain(value: Value): Exclude<Value, symbol> {
  if (typeof value === 'symbol') throw new TypeError(`${value.toString()} can't be inside a list`)
  return value
}
