import type { Table } from './field.ts'
import type { FieldProblem } from './field-problem.ts'
import { isRecord } from './read-fields.ts'

/** The first mistake of a whole document, which must have every field of the table and no other; null when there is none. */
export function problemIn(table: Table, value: unknown): { code: FieldProblem; field: string | null } | null {
  if (!isRecord(value)) return { code: 'wrongKind', field: null }
  for (const [field, { problem }] of Object.entries(table)) {
    const code = problem(value[field])
    if (code) return { code, field }
  }
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(table, name))
  return unknown === undefined ? null : { code: 'wrongKind', field: unknown }
}
