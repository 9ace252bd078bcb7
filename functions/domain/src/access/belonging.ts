import type { Table, ValuesOf } from '../fields/field.ts'
import { shortText } from '../fields/field-kinds.ts'
import { readFields } from '../fields/read-fields.ts'
import { role } from './member-table.ts'

const belongingTable = { name: shortText, role } satisfies Table

/** An organisation that a person belongs to, as listed below the person. */
export type Belonging = ValuesOf<typeof belongingTable> & { id: string }

/** A stored belonging; what is missing or odd is empty. */
export function parseBelonging(id: string, stored: unknown): Belonging {
  return { id, ...readFields(belongingTable, stored) }
}
