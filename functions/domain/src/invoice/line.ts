import type { Authorship } from '../fields/authorship.ts'
import type { PathOf, ValueAt, ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'
import { lineTable } from './line-table.ts'

/** What people edit of a line; each is a field of its own and written alone. */
export type LineContent = ValuesOf<typeof lineTable>

/** What a line is: an item sold, or a charge or allowance on the whole document (EN 16931 BG-21 and BG-20). */
export type LineKind = LineContent['kind']

/** A field of a line that people edit; its position and removal are acts of their own. */
export type LineField = Exclude<PathOf<typeof lineTable>, 'position' | 'removed'>

/** What a field of a line holds. */
export type LineValue<Field extends LineField> = ValueAt<typeof lineTable, Field>

/** A line that has not been written yet: its content under the id that its document will have. */
export type NewLine = LineContent & { id: string }

/** One line of an invoice with its authorship; timestamps are opaque here. */
export type Line = NewLine & Authorship

/** The content of a new line at `position`: one unit of nothing, untaxed, unless `known` says otherwise. */
export function newLine(position: string, known: Partial<Omit<LineContent, 'position'>> = {}): LineContent {
  return { ...readFields(lineTable, { quantityThousandths: 1000 }), position, ...known }
}
