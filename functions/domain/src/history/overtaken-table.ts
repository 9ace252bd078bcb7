import { listOf, orNull } from '../fields/composed-fields.ts'
import { flag, idText, opaque, shortText } from '../fields/field-kinds.ts'
import type { Table, ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'

/** Fields of one entry: more than a header has. */
const mostFields = 100

/** Characters of a text in an entry: enough to set most descriptions again. */
const mostCharacters = 1_000

const overtakenFieldTable = {
  /** Its dotted path. */
  field: shortText,
  /** The value that was replaced first. */
  from: opaque,
  /** The value that was written last. */
  to: opaque,
  /** `from` is only the beginning of a longer text. */
  cut: flag,
  /** Whose value it was; '' where that is not known. */
  by: shortText,
  byName: shortText,
  /** When `from` was replaced. */
  firstAt: opaque,
  /** When `to` was written. */
  lastAt: opaque,
  /** `to` came late, and the server set `from` again. */
  putBack: flag,
} satisfies Table

const overtakenTable = {
  /** The line; null for the header. */
  line: orNull(idText),
  /** The beginning of the line's description at that time. */
  lineText: shortText,
  /** When the first of them was typed, as the writer's browser says. */
  madeAt: opaque,
  overtaken: listOf(overtakenFieldTable, mostFields, ''),
} satisfies Table

/** A field whose value somebody replaced without having seen it. */
export type OvertakenField = ValuesOf<typeof overtakenFieldTable>

/** The part of a history entry that tells about values that were replaced unseen. */
export type OvertakenValues = ValuesOf<typeof overtakenTable>

/** That part of a stored entry; other entries have none, and no fields in it. */
export const parseOvertaken = (stored: unknown): OvertakenValues => readFields(overtakenTable, stored)

/** A value as an entry stores it: the beginning of a long text, without half of a character. */
export function boundedValue(value: unknown): unknown {
  if (!isCut(value)) return value
  return String(value)
    .slice(0, mostCharacters)
    .replace(/[\uD800-\uDBFF]$/, '')
}

/** Whether an entry stores only the beginning of this value. */
export const isCut = (value: unknown): boolean => typeof value === 'string' && value.length > mostCharacters
