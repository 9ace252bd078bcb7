import type { Field, Table, ValuesOf } from './field.ts'

/** Whether a stored value has fields that can be asked for. */
export function isRecord(stored: unknown): stored is Record<string, unknown> {
  return typeof stored === 'object' && stored !== null
}

/** A stored document's fields; what is missing or odd is empty, what the table doesn't know is left out, nothing throws. */
export function readFields<T extends Table>(table: T, stored: unknown): ValuesOf<T> {
  const data = isRecord(stored) ? stored : {}
  return Object.fromEntries(
    Object.entries(table).map(([name, field]) => [name, readField(field, data[name])]),
  ) as ValuesOf<T>
}

function readField(field: Field<unknown>, stored: unknown): unknown {
  return field.read(stored) ?? (field.parts ? readFields(field.parts, {}) : field.empty)
}
