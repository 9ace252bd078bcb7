import { limits } from '@covoice/domain'
import * as v from 'valibot'
import { problem } from './problem.ts'

/** An id that may stand in a path: what Firestore and our own clients mint. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,128}$/))

/** A name that a person typed: trimmed, not empty, on one line of print. */
export const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.shortText))

/** An email address in lower case: the form in which addresses are compared. */
export const email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(320))

/** The caller's input in the schema's shape; throws 'malformed' when it has another shape. */
export function parseInput<S extends v.GenericSchema>(schema: S, data: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, data)
  if (!parsed.success) throw problem('malformed')
  return parsed.output
}
