import type { Case } from '../cases/case.ts'
import { worldOf } from '../cases/play.ts'
import type { Write } from '../emulator/ask.ts'
import { type Fields, type Value, absent, requestTime } from '../emulator/wire.ts'
import { type RuleValue, Time, type ValueMap } from './values.ts'

/** The time of each request. */
export const NOW = new Time(Date.now())
/** Stored documents whose time was the server's were stored earlier. */
const EARLIER = new Time(NOW.ms - 1000)

/** The documents of the database, by path. */
export type Documents = ReadonlyMap<string, ValueMap>

/** The documents that a case meets. */
export function documentsBefore(one: Case): Documents {
  return new Map(
    worldOf(one).map((write) => [write.path, fieldsOf(write.kind === 'set' ? write.data : {}, EARLIER)]),
  )
}

/** The documents once all writes were done. */
export function documentsAfter(before: Documents, writes: readonly Write[]): Documents {
  const after = new Map(before)
  for (const write of writes) {
    if (write.kind === 'delete') after.delete(write.path)
    else if (write.kind === 'set') after.set(write.path, fieldsOf(write.data, NOW))
    else
      after.set(
        write.path,
        Object.entries(write.fields).reduce(
          (known, [path, value]) => withValue(known, path.split('.'), value),
          before.get(write.path) ?? new Map<string, RuleValue>(),
        ),
      )
  }
  return after
}

function withValue(known: ValueMap, [name = '', ...rest]: readonly string[], value: Value): ValueMap {
  const changed = new Map(known)
  const inner = known.get(name)
  if (rest.length > 0)
    changed.set(name, withValue(inner instanceof Map ? (inner as ValueMap) : new Map(), rest, value))
  else if (value === absent) changed.delete(name)
  else changed.set(name, valueOf(value, NOW))
  return changed
}

/** `resource` of the rules: null without a document. */
export function resourceAt(documents: Documents, path: string): RuleValue {
  const data = documents.get(path)
  return data ? new Map<string, RuleValue>([['data', data]]) : null
}

function fieldsOf(fields: Fields, time: Time): ValueMap {
  return new Map(
    Object.entries(fields).flatMap(([name, value]) =>
      value === absent ? [] : [[name, valueOf(value, time)]],
    ),
  )
}

/** A value as the rules have it. */
export function valueOf(value: Value, time: Time): RuleValue {
  if (value === requestTime) return time
  if (value instanceof Date) return new Time(value.getTime())
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return value as RuleValue
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => valueOf(item, time))
  return fieldsOf(value as Fields, time)
}
