import {
  basisKey,
  isLatestOf,
  type Bases,
  type Field,
  type InvoiceField,
  type LineField,
  type Overtaken,
} from '@covoice/domain'
import { FieldValue, type DocumentSnapshot, type Timestamp } from 'firebase-admin/firestore'
import { timestamp } from '../stored-times.ts'

/**
 * An edit that arrives this long after it was typed was held back by a missing network. Within it two people write at
 * the same time on slow networks, and the last one wins.
 */
const lateMs = 10_000

/** A write that replaced values unseen, when it was typed, and the document before it, after it and now. */
export interface LateWrite {
  by: string
  madeAt: Timestamp
  before: DocumentSnapshot
  after: DocumentSnapshot
  bases: { after: Bases; now: Bases }
  current: DocumentSnapshot
  values: object
  overtaken: readonly Overtaken[]
  fields: Record<string, Field<unknown>>
}

/**
 * The fields in which what a late edit replaced is to stand again: a newer value gives way to no older one. A field
 * that somebody has changed since stays, and so does what a choice of a customer fills in, which only fits together.
 */
export function fieldsToPutBack(write: LateWrite): Overtaken[] {
  const { by, madeAt, before, after, bases, current, values, overtaken, fields } = write
  if (!isLate(madeAt, after.updateTime) || before.get('customer') !== after.get('customer')) return []
  return overtaken.filter(({ field: path }) => {
    const field = fields[path]
    if (!field || field.merged || !isLatestOf(bases.now, by, [path, field], values)) return false
    const key = basisKey(path)
    return (
      bases.now[by]?.of[key] === bases.after[by]?.of[key] || isLate(bases.now[by]?.at, current.updateTime)
    )
  })
}

/** What brings these fields back to their values before a write, in the name of the person whose values they are. */
export function puttingBack(before: DocumentSnapshot, fields: readonly Overtaken[]): Record<string, unknown> {
  const values = fields.map(({ field }): [InvoiceField | LineField, unknown] => {
    const value: unknown = before.get(field)
    return [field as InvoiceField | LineField, value === undefined ? FieldValue.delete() : value]
  })
  const whose = fields.find((one) => one.whose !== null)?.whose
  return {
    ...Object.fromEntries(values),
    ...(whose ? { changedBy: whose } : {}),
    changedAt: FieldValue.serverTimestamp(),
  }
}

function isLate(typed: unknown, arrived: Timestamp | undefined): boolean {
  const at = timestamp.read(typed)
  return arrived !== undefined && !!at && arrived.toMillis() - at.toMillis() > lateMs
}
