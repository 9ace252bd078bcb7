import type { ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'
import { customerTable, type contactTable } from './customer-table.ts'

/** A person at a customer. */
export type Contact = ValuesOf<typeof contactTable> & { id: string }

/** What a person fills in of a customer, as it is stored: contacts by id. */
export type CustomerContent = ValuesOf<typeof customerTable>

/** Who is billed; contacts with billing contacts first, then by name. */
export type Customer = Omit<CustomerContent, 'contacts'> & { id: string; contacts: Contact[] }

/** The customer of a stored document; what is missing or odd is empty. */
export function parseCustomer(id: string, data: unknown): Customer {
  const { contacts, ...content } = readFields(customerTable, data)
  const people = Object.entries(contacts).map(([key, person]) => ({ id: key, ...person }))
  return { id, ...content, contacts: people.sort(byImportance) }
}

/** A customer's document before anything but the name is known. */
export function newCustomer(name: string, known: Partial<CustomerContent> = {}): CustomerContent {
  return { ...readFields(customerTable, {}), ...known, name: name.trim() }
}

function byImportance(a: Contact, b: Contact): number {
  return Number(b.isBillingContact) - Number(a.isBillingContact) || a.name.localeCompare(b.name)
}
