import type { Table, ValuesOf } from './field.ts'

/** Only the table's fields, of any object that has them. */
export function pickFields<T extends Table>(table: T, from: ValuesOf<T>): ValuesOf<T> {
  return Object.fromEntries(Object.keys(table).map((name) => [name, from[name as keyof T]])) as ValuesOf<T>
}
