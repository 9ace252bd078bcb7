import type { Field, PathOf, Table } from './field.ts'

/** Every field that is written separately, by its dotted path. */
export function fieldPaths<T extends Table>(table: T): Record<PathOf<T>, Field<unknown>> {
  return Object.fromEntries(pathsOf(table)) as Record<PathOf<T>, Field<unknown>>
}

function pathsOf(table: Table): [path: string, field: Field<unknown>][] {
  return Object.entries(table).flatMap(([name, field]): [string, Field<unknown>][] =>
    field.parts ? pathsOf(field.parts).map(([path, part]) => [`${name}.${path}`, part]) : [[name, field]],
  )
}
