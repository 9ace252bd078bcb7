import { isRecord } from '../fields/read-fields.ts'
import { roles, type MemberAccess, type Role } from './access.ts'

/** A person in an organisation. */
export interface Member extends MemberAccess {
  uid: string
  name: string
  email: string
}

// Written without a schema library: the browser loads it before a person can sign in.

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A stored role; an unknown one has the fewest rights, because a newer server may have more roles than this page. */
export function parseRole(value: unknown): Role {
  return roles.find((role) => role === value) ?? 'technician'
}

/**
 * A stored member; what is missing or odd is empty. Only `null` reaches all customers: a limit that can't be
 * read reaches none.
 */
export function parseMember(uid: string, stored: unknown): Member {
  const { role, customers, name, email } = isRecord(stored) ? stored : {}
  return {
    uid,
    role: parseRole(role),
    customers: customers === null ? null : Array.isArray(customers) ? customers.map(text) : [],
    name: text(name),
    email: text(email),
  }
}
