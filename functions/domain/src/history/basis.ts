import { canonicalFields } from '../fields/canonical-fields.ts'
import type { Field, Table } from '../fields/field.ts'
import { isRecord } from '../fields/read-fields.ts'
import { invoiceFields, lineFields } from '../invoice/edit-fields.ts'

/**
 * A person's latest edits of one document: when the last was typed, as its browser says, and for each field the
 * digest of the value that the person saw before the edit, followed by the digest of the value that the person wrote.
 */
export interface Basis {
  at: unknown
  of: Record<string, string>
}

/** By person, on which values the latest edits were made. It is no content: nothing that is billed follows from it. */
export type Bases = Record<string, Basis>

/** A field's key in a basis: Firestore reads the dots of a path as levels. */
export const basisKey = (path: string): string => path.replaceAll('.', ':')

/** Eight hexadecimal digits that differ for values that say different things. An empty value counts as a missing one. */
export function valueDigest(field: Field<unknown>, value: unknown): string {
  const said = JSON.stringify(canonicalFields({ value: field }, { value }))
  let hash = 0x811c9dc5
  for (let at = 0; at < said.length; at += 1) hash = Math.imul(hash ^ said.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

function readBases(stored: unknown): Bases | undefined {
  if (!isRecord(stored)) return undefined
  return Object.fromEntries(
    Object.entries(stored).flatMap(([uid, one]) =>
      isRecord(one) && isRecord(one.of) ? [[uid, { at: one.at, of: one.of as Record<string, string> }]] : [],
    ),
  )
}

function basesOf(paths: Record<string, unknown>): Field<Bases> {
  return {
    problem: () => null,
    read: readBases,
    empty: {},
    rule: `areBases(value, known, ${Object.keys(paths).length})`,
    checkedOnChange: true,
  }
}

/** The bases of an invoice's header. */
export const invoiceBasisTable = { basis: basesOf(invoiceFields) } satisfies Table

/** The bases of a line; its position and removal have none. */
export const lineBasisTable = { basis: basesOf(lineFields) } satisfies Table
