import * as v from 'valibot'
import type { Table, ValuesOf } from './field.ts'
import type { FieldProblem } from './field-problem.ts'

/** The valid content of a whole document: every field of the table and no other. */
export function strictSchema<T extends Table>(table: T): v.GenericSchema<unknown, ValuesOf<T>> {
  const schemas = Object.fromEntries(Object.entries(table).map(([name, { schema }]) => [name, schema]))
  return v.strictObject(schemas, 'wrongKind' satisfies FieldProblem) as unknown as v.GenericSchema<
    unknown,
    ValuesOf<T>
  >
}
