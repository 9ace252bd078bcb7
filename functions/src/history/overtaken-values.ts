import { boundedValue, isCut, valueIn, type Overtaken, type OvertakenField } from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import { timestamp } from '../stored-times.ts'

/** A state of a document, and when it began. */
export interface DatedValues {
  at: Timestamp
  values: object
}

/** What a write replaced unseen, and the fields in which it goes on. */
export interface UnseenWrite {
  written: DatedValues
  overtaken: readonly Overtaken[]
  continued: readonly string[]
  /** The invoice has another customer now: the history names the fields, and leaves out the replaced values. */
  erased: boolean
  /** The document as it is now, in the fields where its writer's own value still stands. */
  later: { state: DatedValues; fields: readonly string[] } | null
  /** The replaced values that stand again. */
  putBack: readonly Overtaken[]
}

/**
 * An entry's fields with a write: each has the value that was replaced first and the one that was written last, in
 * whatever order the events of the writes arrive, and however often.
 */
export function overtakenValues(
  known: readonly OvertakenField[],
  { written, overtaken, continued, erased, later, putBack }: UnseenWrite,
  nameOf: (uid: string) => string,
): OvertakenField[] {
  const rows = new Map(known.map((row) => [row.field, row]))
  for (const { field, from, whose } of overtaken) {
    const row = rows.get(field)
    if (row && !isEarlier(written.at, row.firstAt)) continue
    const value = erased ? erasedValue : { from: boundedValue(from), cut: isCut(from) }
    const replaced = { ...value, firstAt: written.at }
    const author = { by: whose ?? '', byName: whose === null ? '' : nameOf(whose) }
    rows.set(field, { to: null, lastAt: null, putBack: false, ...row, field, ...replaced, ...author })
  }
  const declared = [...overtaken.map(({ field }) => field), ...continued]
  const states = [{ state: written, fields: declared }, ...(later ? [later] : [])]
  for (const { state, fields } of states)
    for (const field of fields) {
      const row = rows.get(field)
      if (row && (row.lastAt === null || isEarlier(row.lastAt, state.at)))
        rows.set(field, {
          ...row,
          to: boundedValue(valueIn(state.values, field)),
          lastAt: state.at,
          putBack: false,
        })
    }
  for (const { field } of putBack) {
    const row = rows.get(field)
    if (row) rows.set(field, { ...row, putBack: true })
  }
  return [...rows.values()]
}

/** The rows that are left when the invoice goes to another customer: no value from before that. */
export function erasedValues(known: readonly OvertakenField[], movedAt: Timestamp): OvertakenField[] {
  return known
    .filter(({ lastAt }) => lastAt === null || !isEarlier(lastAt, movedAt))
    .map((row) => (isEarlier(movedAt, row.firstAt) ? row : { ...row, ...erasedValue }))
}

/** No value is the beginning of it, and none is set again. */
const erasedValue = { from: null, cut: true }

/** The earlier of two stored times. */
export function earlier(a: Timestamp, b: unknown): Timestamp {
  const other = timestamp.read(b)
  return other && isEarlier(other, a) ? other : a
}

const isEarlier = (a: unknown, b: unknown): boolean =>
  (timestamp.read(a)?.valueOf() ?? '') < (timestamp.read(b)?.valueOf() ?? '')
