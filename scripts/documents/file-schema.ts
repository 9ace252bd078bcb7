import type { Field, Table, ValuesOf } from '@covoice/domain'
import * as v from 'valibot'

/** A document's JSON, strictly: no unknown field; a field of a later release may be missing. */
export function fileSchema<T extends Table>(table: T): v.GenericSchema<unknown, ValuesOf<T>> {
  const fields = Object.entries(table).map(([name, field]) => [name, inFile(field)])
  return v.strictObject(Object.fromEntries(fields) as v.ObjectEntries, 'wrongKind') as unknown as ReturnType<
    typeof fileSchema<T>
  >
}

function inFile(field: Field<unknown>): v.GenericSchema {
  const schema = schemaOf(field)
  return field.required ? schema : v.optional(schema, field.parts ? {} : field.empty)
}

function schemaOf({ parts, items, empty, problem }: Field<unknown>): v.GenericSchema {
  if (parts) return fileSchema(parts)
  const check = v.rawCheck<unknown>(({ dataset, addIssue }) => {
    const message = dataset.typed ? problem(dataset.value) : null
    if (message) addIssue({ message })
  })
  const isList = items && Array.isArray(empty)
  const form: v.GenericSchema = isList ? v.array(fileSchema(items), 'wrongKind') : v.unknown()
  return v.pipe(form, check)
}
