import { required } from '../fields/composed-fields.ts'
import type { Field, Table } from '../fields/field.ts'
import { count, country, currency, oneOf, opaque } from '../fields/field-kinds.ts'
import { isTimeZone } from '../fields/time-zone.ts'
import { plans } from './plan.ts'
import { shownName } from './shown-name.ts'

/** The IANA name of a time zone that this machine knows; UTC where it doesn't, as every page needs the day. */
const timeZone: Field<string> = {
  problem: (value) => (typeof value === 'string' && isTimeZone(value) ? null : 'wrongKind'),
  read: (stored) => (typeof stored === 'string' && isTimeZone(stored) ? stored : undefined),
  empty: 'UTC',
  rule: "value.matches('[A-Za-z0-9_+/-]{1,64}')",
}

/** The fields of an organisation's profile that its owners and admins write. */
export const organisationTable = {
  name: required(shownName),
  country: required(country),
  timeZone: required(timeZone),
  currency: required({ ...currency, empty: 'EUR' }),
} satisfies Table

/** The same, with the fields that only the server writes. */
export const organisationServerTable = {
  ...organisationTable,
  plan: oneOf(plans),
  /** When its first invoice was issued, as the backend reads times; null before. */
  firstIssuedAt: opaque,
  /** The version of the figures in which all of its invoices are counted, 0 before. */
  figuresVersion: count,
} satisfies Table
