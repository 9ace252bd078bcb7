import type { Field, Table, ValuesOf } from './field.ts'

/** Whether a stored value is an object with fields. */
export function isRecord(stored: unknown): stored is Record<string, unknown> {
  return typeof stored === 'object' && stored !== null
}

/** A stored document's fields; missing or invalid ones are empty, unknown ones are left out. It never throws. */
export function readFields<T extends Table>(table: T, stored: unknown): ValuesOf<T> {
  const data = isRecord(stored) ? stored : {}
  return Object.fromEntries(
    Object.entries(table).map(([name, field]) => [name, readField(field, data[name])]),
  ) as ValuesOf<T>
}

function readField(field: Field<unknown>, stored: unknown): unknown {
  const value = field.read(stored)
  if (value !== undefined) return value
  return field.parts ? readFields(field.parts, {}) : field.empty
}
