import { authorTable } from '../fields/authorship.ts'
import { readFields } from '../fields/read-fields.ts'
import type { Line } from './line.ts'
import { lineTable } from './line-table.ts'

const stored = { ...lineTable, ...authorTable }

/** A line's document as a line: what is missing or odd is empty, fields it doesn't know are left out; never throws. */
export function parseLine(id: string, data: unknown): Line {
  return { id, ...readFields(stored, data) }
}
