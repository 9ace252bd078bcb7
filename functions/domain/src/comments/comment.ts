import type { ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'
import { commentTable } from './comment-table.ts'

/** A comment as a person writes it. */
export type CommentContent = ValuesOf<typeof commentTable>

/** A stored comment; missing fields are empty. */
export function parseComment(stored: unknown): CommentContent {
  return readFields(commentTable, stored)
}
