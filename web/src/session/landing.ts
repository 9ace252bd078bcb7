import type { Role } from '@covoice/domain'

/** The route where a person begins: technicians see no invoices. */
export function landingOf(role: Role): 'customers' | 'billing' {
  return role === 'technician' ? 'customers' : 'billing'
}
