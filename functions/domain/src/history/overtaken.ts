import type { Field } from '../fields/field.ts'
import { isRecord } from '../fields/read-fields.ts'
import { basisKey, valueDigest, type Bases, type Basis } from './basis.ts'

/** A value that was replaced by somebody who had not seen it; `whose` is null where nobody's edit is known to have set it. */
export interface Overtaken {
  field: string
  from: unknown
  to: unknown
  whose: string | null
}

/** The two states of a document that a write leads from and to, and their bases. */
export interface Written {
  by: string
  before: { values: object; bases: Bases }
  after: { values: object; bases: Bases }
}

/** What a write replaced unseen, and the fields in which it goes on from its writer's own value. */
export interface WriteFindings {
  overtaken: Overtaken[]
  continued: string[]
}

/**
 * Compares the values that a writer saw with those that stood. A field that the writer's basis doesn't name was written
 * by an app that has none, and nothing is known of it.
 */
export function findingsIn(fields: Record<string, Field<unknown>>, written: Written): WriteFindings {
  const found: WriteFindings = { overtaken: [], continued: [] }
  const { by, before, after } = written
  const last = before.bases[by]
  const basis = after.bases[by]
  if (!basis) return found
  for (const [path, field] of Object.entries(fields)) {
    const key = basisKey(path)
    const [from, to] = [valueIn(before.values, path), valueIn(after.values, path)]
    const [stood, stands] = [valueDigest(field, from), valueDigest(field, to)]
    if (stood === stands || !isDeclared(key, stands, basis, last)) continue
    if (seenIn(basis, key) !== stood) {
      found.overtaken.push({ field: path, from, to, whose: authorOf(before.bases, key, stood, by) })
    } else if (writtenIn(last, key) === stood && isShared(before.bases, key, by)) {
      found.continued.push(path)
    }
  }
  return found
}

/** Whether a person's latest recorded value of a field is this one. */
export function isLatestOf(
  bases: Bases,
  by: string,
  [path, field]: [string, Field<unknown>],
  values: object,
): boolean {
  return writtenIn(bases[by], basisKey(path)) === valueDigest(field, valueIn(values, path))
}

/** The value at a dotted path. */
export function valueIn(values: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), values)
}

const digestsIn = (basis: Basis | undefined, key: string): string => {
  const stored: unknown = basis && Object.hasOwn(basis.of, key) ? basis.of[key] : ''
  return typeof stored === 'string' && /^[0-9a-f]{16}$/.test(stored) ? stored : ''
}
const seenIn = (basis: Basis | undefined, key: string) => digestsIn(basis, key).slice(0, 8)
const writtenIn = (basis: Basis | undefined, key: string) => digestsIn(basis, key).slice(8)

/** Whether this write came with its basis: an older app leaves the one of an earlier write. */
function isDeclared(key: string, stands: string, basis: Basis, last: Basis | undefined): boolean {
  const isNew = digestsIn(basis, key) !== digestsIn(last, key) || timeOf(basis.at) !== timeOf(last?.at)
  return writtenIn(basis, key) === stands && isNew
}

const isShared = (bases: Bases, key: string, by: string): boolean =>
  Object.entries(bases).some(([uid, basis]) => uid !== by && digestsIn(basis, key) !== '')

/** The person whose latest recorded value this is, a colleague rather than the writer, in another tab. */
function authorOf(bases: Bases, key: string, digest: string, by: string): string | null {
  const authors = Object.entries(bases)
    .filter(([, basis]) => writtenIn(basis, key) === digest)
    .sort(([, a], [, b]) => (timeOf(a.at) < timeOf(b.at) ? 1 : -1))
    .map(([uid]) => uid)
  return authors.find((uid) => uid !== by) ?? authors[0] ?? null
}

/** A time of any backend as a text that sorts. */
function timeOf(at: unknown): string {
  const sorts: unknown = isRecord(at) ? at.valueOf() : ''
  return typeof sorts === 'string' || typeof sorts === 'number' ? String(sorts) : ''
}
