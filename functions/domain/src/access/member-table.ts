import { required } from '../fields/composed-fields.ts'
import type { Field, Table } from '../fields/field.ts'
import { oneOf, shortText } from '../fields/field-kinds.ts'
import { roles } from './access.ts'
import { shownName } from './shown-name.ts'

/** A stored role; an unknown one has the fewest rights, because a newer server may have more roles than this page. */
export const role = { ...oneOf(roles), empty: 'technician' as const } satisfies Field<unknown>

/** The ids of the customers that a member is limited to. Only `null` reaches all: what can't be read reaches none. */
const customers: Field<string[] | null> = {
  problem: () => null,
  read: (stored) =>
    stored === null
      ? null
      : Array.isArray(stored)
        ? stored.map((id) => (typeof id === 'string' ? id : ''))
        : undefined,
  empty: [],
  rule: 'false',
}

/** The fields of a membership that its person writes. */
export const memberTable = { name: required(shownName) } satisfies Table

/** The same, with the fields that only the server writes. */
export const memberServerTable = { ...memberTable, role, customers, email: shortText } satisfies Table
