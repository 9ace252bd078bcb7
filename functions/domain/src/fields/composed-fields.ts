import type { Field, Table, ValuesOf } from './field.ts'
import type { FieldProblem } from './field-problem.ts'
import { problemIn } from './problem-in.ts'
import { isRecord, readFields } from './read-fields.ts'

/** The same field, or null: empty is null. */
export function orNull<Value>({ problem, read, rule }: Field<Value>): Field<Value | null> {
  return {
    problem: (value) => (value === null ? null : problem(value)),
    read,
    empty: null,
    rule: `value == null || ${rule}`,
  }
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
    problem: (value) => problemIn(parts, value)?.code ?? null,
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
    problem: (value) => (Array.isArray(value) ? problemInItems(items, most, value) : 'wrongKind'),
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

/** Items by id, written as a whole; an item that is no map is left out. */
export function mapOf<Items extends Table>(
  items: Items,
  most: number,
  rule: string,
): Field<Record<string, ValuesOf<Items>>> {
  return {
    problem: (value) => (isRecord(value) ? problemInItems(items, most, Object.values(value)) : 'wrongKind'),
    read: (stored) =>
      isRecord(stored)
        ? Object.fromEntries(
            Object.entries(stored)
              .filter(([, item]) => isRecord(item))
              .map(([id, item]) => [id, readFields(items, item)]),
          )
        : undefined,
    empty: {},
    rule,
    checkedOnChange: true,
    items,
  }
}

function problemInItems(items: Table, most: number, values: readonly unknown[]): FieldProblem | null {
  const codes = values.map((value) => problemIn(items, value)?.code ?? null)
  return codes.find((code) => code !== null) ?? (values.length > most ? 'tooMany' : null)
}
