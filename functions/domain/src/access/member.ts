import type { ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'
import { memberServerTable } from './member-table.ts'

/** A person in an organisation. */
export type Member = ValuesOf<typeof memberServerTable> & { uid: string }

/** A stored member; what is missing or odd is empty. */
export function parseMember(uid: string, stored: unknown): Member {
  return { uid, ...readFields(memberServerTable, stored) }
}
