import type { Role } from '@covoice/domain'

/** The company that one works for. */
export interface Organisation {
  id: string
  name: string
  country: string
  timeZone: string
  currency: string
  plan: 'trial' | 'subscriber'
  firstIssuedAt: Date | null
}

/** One's own membership in it. */
export interface Member {
  uid: string
  role: Role
  /** the customers that one is limited to; null is all */
  customers: readonly string[] | null
  name: string
  email: string
}

/** An organisation that one could work in. */
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

/** An unknown role is the least: a newer server may know more of them than this page. */
function role(value: unknown): Role {
  return roles.includes(text(value)) ? (value as Role) : 'technician'
}

/** A zone that this device doesn't know, being older or mistaken, would break every page that asks for the day. */
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
