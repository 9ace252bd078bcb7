import type { Field, Table, ValuesOf } from '@covoice/domain'
import * as v from 'valibot'

/** A document's JSON, strictly: no unknown field; fields of a later release may be missing. */
export function fileSchema<T extends Table>(table: T): v.GenericSchema<unknown, ValuesOf<T>> {
  const fields = Object.entries(table).map(([name, field]) => [name, inFile(field)])
  return v.strictObject(Object.fromEntries(fields) as v.ObjectEntries, 'wrongKind') as unknown as ReturnType<
    typeof fileSchema<T>
  >
}

function inFile({ schema, parts, required, empty }: Field<unknown>): v.GenericSchema {
  const strict = parts ? fileSchema(parts) : schema
  return required ? strict : v.optional(strict, parts ? {} : empty)
}
