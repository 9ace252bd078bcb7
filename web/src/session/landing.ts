import type { Role } from '@covoice/domain'

/** The start page of a person: technicians see no invoices. */
export function landingOf(role: Role): 'customers' | 'billing' {
  return role === 'technician' ? 'customers' : 'billing'
}
