import { authorTable } from '../fields/authorship.ts'
import { readFields } from '../fields/read-fields.ts'
import type { Line } from './line.ts'
import { lineTable } from './line-table.ts'

const stored = { ...lineTable, ...authorTable }

/**
 * A line's document as a line: missing or invalid fields are empty, unknown ones are left out. It never
 * throws.
 */
export function parseLine(id: string, data: unknown): Line {
  return { id, ...readFields(stored, data) }
}
