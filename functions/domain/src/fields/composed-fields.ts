import * as v from 'valibot'
import type { Field, Table, ValuesOf } from './field.ts'
import type { FieldProblem } from './field-problem.ts'
import { isRecord, readFields } from './read-fields.ts'
import { strictSchema } from './strict-schema.ts'

const wrongKind: FieldProblem = 'wrongKind'

/** The same field, or null: empty is null. */
export function orNull<Value>({ schema, read, rule }: Field<Value>): Field<Value | null> {
  return { schema: v.nullable(schema), read, empty: null, rule: `value == null || ${rule}` }
}

/** A field that every document has had since the first release. */
export function required<Kind extends Field<unknown>>(field: Kind): Kind & { required: true } {
  return { ...field, required: true }
}

/** Several fields under one name; each is written separately under its dotted path. */
export function group<Parts extends Table>(
  parts: Parts,
  rule: string,
): Field<ValuesOf<Parts>> & { parts: Parts } {
  return {
    schema: strictSchema(parts),
    read: (stored) => (isRecord(stored) ? readFields(parts, stored) : undefined),
    empty: readFields(parts, {}),
    rule,
    checkedOnChange: true,
    parts,
  }
}

/** A list with at most this many items, written as a whole; one with an invalid item is read as empty. */
export function listOf<Items extends Table>(
  items: Items,
  most: number,
  rule: string,
): Field<ValuesOf<Items>[]> {
  return {
    schema: v.pipe(
      v.array(strictSchema(items), wrongKind),
      v.maxLength(most, 'tooMany' satisfies FieldProblem),
    ),
    read: (stored) =>
      Array.isArray(stored) && stored.every(isRecord)
        ? stored.map((item) => readFields(items, item))
        : undefined,
    empty: [],
    rule,
    checkedOnChange: true,
    items,
  }
}

/** Items by id, written as a whole; one with an invalid item is read as empty. */
export function mapOf<Items extends Table>(
  items: Items,
  most: number,
  rule: string,
): Field<Record<string, ValuesOf<Items>>> {
  return {
    schema: v.pipe(
      v.record(v.string(), strictSchema(items), wrongKind),
      v.check((map) => Object.keys(map).length <= most, 'tooMany' satisfies FieldProblem),
    ),
    read: (stored) =>
      isRecord(stored) && Object.values(stored).every(isRecord)
        ? Object.fromEntries(Object.entries(stored).map(([id, item]) => [id, readFields(items, item)]))
        : undefined,
    empty: {},
    rule,
    checkedOnChange: true,
    items,
  }
}
