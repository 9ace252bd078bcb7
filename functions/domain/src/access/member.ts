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

/** A stored member for showing; the server refuses an invalid one instead. */
export function parseMember(uid: string, data: Record<string, unknown>): Member {
  const { role, customers, name, email } = data
  return {
    uid,
    role: parseRole(role),
    customers: Array.isArray(customers) ? customers.map(text) : null,
    name: text(name),
    email: text(email),
  }
}
