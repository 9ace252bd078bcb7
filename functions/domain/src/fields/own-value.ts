/** The value of a key that somebody else chose: an object has none for `constructor` unless it was put there. */
export function ownValue<Value>(
  map: Readonly<Partial<Record<string, Value>>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}
