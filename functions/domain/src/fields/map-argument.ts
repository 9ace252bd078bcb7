import * as v from 'valibot'

const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A map by keys that somebody else chose; valibot's record leaves out keys such as `constructor`. */
export function mapArgument<Schema extends v.GenericSchema>(value: Schema) {
  return v.pipe(
    v.custom<Record<string, unknown>>(isMap),
    v.transform((map) => Object.entries(map)),
    v.array(v.tuple([v.string(), value])),
    v.transform((entries): Record<string, v.InferOutput<Schema>> => Object.fromEntries(entries)),
  )
}
