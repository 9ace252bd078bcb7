import { isRecord } from '../fields/read-fields.ts'
import { isTimeZone } from '../fields/time-zone.ts'
import { figuresVersion } from '../figures/figures-version.ts'
import type { Plan } from './plan.ts'

/** An organisation's profile. */
export interface Organisation {
  id: string
  name: string
  country: string
  /** An IANA name that this machine knows. */
  timeZone: string
  currency: string
  plan: Plan
  /** When its first invoice was issued, as the backend reads times; null before. */
  firstIssuedAt: unknown
  /** Whether all of its invoices are counted in its figures; while they aren't, ask for it by `prepareFigures`. */
  hasFigures: boolean
}

// Written without a schema library: the browser loads it before a person can sign in.

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * The profile of a stored organisation; what is missing or odd is empty. The zone is UTC where this machine
 * doesn't know the stored one, as every page and every email needs the day.
 */
export function parseOrganisation(id: string, stored: unknown): Organisation {
  const data = isRecord(stored) ? stored : {}
  const timeZone = text(data.timeZone)
  return {
    id,
    name: text(data.name),
    country: text(data.country),
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
    currency: text(data.currency) || 'EUR',
    plan: data.plan === 'subscriber' ? 'subscriber' : 'trial',
    firstIssuedAt: data.firstIssuedAt ?? null,
    hasFigures: typeof data.figuresVersion === 'number' && data.figuresVersion >= figuresVersion,
  }
}
