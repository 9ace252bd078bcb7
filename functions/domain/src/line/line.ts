import type { Authorship } from '../fields/authorship.ts'
import type { PathOf, ValueAt, ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'
import { lineTable } from './line-table.ts'

/** The content of a line; each field is written separately. */
export type LineContent = ValuesOf<typeof lineTable>

/** The kind of a line: a sold item, or a charge or allowance on the whole document (EN 16931 BG-21 and BG-20). */
export type LineKind = LineContent['kind']

/** A field of a line that people edit; its position and removal are edits of their own kind. */
export type LineField = Exclude<PathOf<typeof lineTable>, 'position' | 'removed'>

/** The type of a field of a line. */
export type LineValue<Field extends LineField> = ValueAt<typeof lineTable, Field>

/** A line that has not been written yet: its content, and the id that its document will have. */
export type NewLine = LineContent & { id: string }

/** One line of an invoice with its authorship; timestamps are opaque here. */
export type Line = NewLine & Authorship

/**
 * The content of a new line at `position`: quantity one, otherwise empty and untaxed, unless `known` has
 * values.
 */
export function newLine(position: string, known: Partial<Omit<LineContent, 'position'>> = {}): LineContent {
  return { ...readFields(lineTable, { quantityThousandths: 1000 }), position, ...known }
}
