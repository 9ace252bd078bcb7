import type { Role } from '@covoice/domain'

/** The current organisation. */
export interface Organisation {
  id: string
  name: string
  country: string
  timeZone: string
  currency: string
  plan: 'trial' | 'subscriber'
  firstIssuedAt: Date | null
}

/** My membership in it. */
export interface Member {
  uid: string
  role: Role
  /** the customers that I am limited to; null is all */
  customers: readonly string[] | null
  name: string
  email: string
}

/** An organisation that I could choose. */
export interface Belonging {
  id: string
  name: string
  role: Role
}

type Data = Record<string, unknown>

const roles: readonly string[] = ['owner', 'admin', 'biller', 'technician', 'viewer'] satisfies Role[]

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** An unknown role has the fewest rights: a newer server may have more roles than this page. */
function role(value: unknown): Role {
  return roles.includes(text(value)) ? (value as Role) : 'technician'
}

/** A time zone that this device doesn't know would break every page that needs the day. */
function timeZone(value: unknown): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text(value) }).resolvedOptions().timeZone && text(value)
  } catch {
    return 'UTC'
  }
}

/** Reads `orgs/{org}`. */
export function parseOrganisation(id: string, data: Data): Organisation {
  return {
    id,
    name: text(data.name),
    country: text(data.country),
    timeZone: timeZone(data.timeZone),
    currency: text(data.currency) || 'EUR',
    plan: data.plan === 'subscriber' ? 'subscriber' : 'trial',
    firstIssuedAt: data.firstIssuedAt instanceof Date ? data.firstIssuedAt : null,
  }
}

/** Reads `orgs/{org}/members/{uid}`. */
export function parseMember(uid: string, data: Data): Member {
  const { customers } = data
  return {
    uid,
    role: role(data.role),
    customers: Array.isArray(customers) ? customers.map(text) : null,
    name: text(data.name),
    email: text(data.email),
  }
}

/** Reads `users/{uid}/organisations/{org}`. */
export function parseBelonging(id: string, data: Data): Belonging {
  return { id, name: text(data.name), role: role(data.role) }
}
