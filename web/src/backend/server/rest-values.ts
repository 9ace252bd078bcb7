/** A value in the JSON form of Firestore's REST interface. */
export type RestValue =
  | { nullValue: null }
  | { booleanValue: boolean }
  | { integerValue: string }
  | { doubleValue: number }
  | { stringValue: string }
  | { bytesValue: string }
  | { timestampValue: string }
  | { arrayValue: { values?: RestValue[] } }
  | { mapValue: { fields?: Record<string, RestValue> } }

/** Bytes as base64, in slices that `String.fromCharCode` can take. */
function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8_192))
  }
  return btoa(binary)
}

/** A plain value in REST form; whole numbers become integers, as the SDK writes them. */
export function restValue(value: unknown): RestValue {
  if (value === null) return { nullValue: null }
  if (typeof value === 'boolean') return { booleanValue: value }
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && !Object.is(value, -0)
      ? { integerValue: String(value) }
      : { doubleValue: value }
  }
  if (value instanceof Date) return { timestampValue: value.toISOString() }
  if (value instanceof Uint8Array) return { bytesValue: base64(value) }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(restValue) } }
  if (typeof value === 'object') return { mapValue: { fields: restFields(value as Record<string, unknown>) } }
  throw new TypeError(`a ${typeof value} can't be stored`)
}

/** The fields of a document in REST form; undefined ones are left out. */
export function restFields(data: Record<string, unknown>): Record<string, RestValue> {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, restValue(value)]),
  )
}

/** A value in REST form as plain JavaScript: timestamps become `Date`, bytes `Uint8Array`. */
export function plainValue(value: RestValue): unknown {
  if ('nullValue' in value) return null
  if ('booleanValue' in value) return value.booleanValue
  if ('integerValue' in value) return Number(value.integerValue)
  if ('doubleValue' in value) return value.doubleValue
  if ('stringValue' in value) return value.stringValue
  if ('timestampValue' in value) return new Date(value.timestampValue)
  if ('bytesValue' in value) return Uint8Array.from(atob(value.bytesValue), (letter) => letter.charCodeAt(0))
  if ('arrayValue' in value) return (value.arrayValue.values ?? []).map(plainValue)
  return plainFields(value.mapValue.fields)
}

/** The fields of a document in REST form as plain JavaScript; absent is an empty one. */
export function plainFields(fields: Record<string, RestValue> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, plainValue(value)]))
}
