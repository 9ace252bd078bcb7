import { parseRole, type Role } from '@covoice/domain'

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

/** An organisation that I could choose. */
export interface Belonging {
  id: string
  name: string
  role: Role
}

type Data = Record<string, unknown>

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
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

/** Reads `users/{uid}/organisations/{org}`. */
export function parseBelonging(id: string, data: Data): Belonging {
  return { id, name: text(data.name), role: parseRole(data.role) }
}
