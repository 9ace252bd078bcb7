import * as v from 'valibot'
import { problem } from './problem.ts'

/** The caller's input in the schema's shape; throws 'malformed' when it has another shape. */
export function parseInput<S extends v.GenericSchema>(schema: S, data: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, data)
  if (!parsed.success) throw problem('malformed')
  return parsed.output
}
