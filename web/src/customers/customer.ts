import { emptyAddress, type Address } from '@covoice/domain'
import * as v from 'valibot'

/** A contact of a customer. */
export interface Contact {
  id: string
  name: string
  email: string
  phone: string
  /** Prefills Email invoice. */
  isBillingContact: boolean
}

/** Who is billed. Texts are empty when unknown; `language` is a BCP 47 tag or empty for the organisation's. */
export interface Customer {
  id: string
  name: string
  address: Address
  taxId: string
  peppolEndpoint: string
  peppolScheme: string
  buyerReference: string
  language: string
  /** Days until an invoice is due; null: the terms of the invoice settings. */
  termsDays: number | null
  phone: string
  email: string
  /** Billing contacts first, then by name. */
  contacts: Contact[]
  archived: boolean
}

/** The fields that a person fills in; everything but the id and the stored contacts. */
export type CustomerContent = Omit<Customer, 'id' | 'contacts'> & {
  contacts: Record<string, Omit<Contact, 'id'>>
}

const text = v.fallback(v.string(), '')
const flag = v.fallback(v.boolean(), false)
const address = v.fallback(
  v.object({ street: text, city: text, region: text, postcode: text, country: text }),
  emptyAddress(),
)
const contact = v.object({ name: text, email: text, phone: text, isBillingContact: flag })
const customer = v.object({
  name: text,
  address,
  taxId: text,
  peppolEndpoint: text,
  peppolScheme: text,
  buyerReference: text,
  language: text,
  termsDays: v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null),
  phone: text,
  email: text,
  contacts: v.fallback(v.record(v.string(), contact), {}),
  archived: flag,
})

/** The customer of a stored document; missing or invalid fields become empty. */
export function parseCustomer(id: string, data: Record<string, unknown>): Customer {
  const parsed = v.parse(customer, data)
  const contacts = Object.entries(parsed.contacts).map(([key, person]) => ({ id: key, ...person }))
  return { ...parsed, id, contacts: contacts.sort(byImportance) }
}

/** An empty customer document except for its name. */
export function newCustomer(name: string, known: Partial<CustomerContent> = {}): CustomerContent {
  return {
    address: emptyAddress(),
    taxId: '',
    peppolEndpoint: '',
    peppolScheme: '',
    buyerReference: '',
    language: '',
    termsDays: null,
    phone: '',
    email: '',
    contacts: {},
    archived: false,
    ...known,
    name: name.trim(),
  }
}

/** Customers whose name, city, email or tax id holds every word of the text, in the order given. */
export function searchCustomers(customers: readonly Customer[], text: string): Customer[] {
  const words = folded(text).split(/\s+/).filter(Boolean)
  return customers.filter((one) => {
    const where = folded([one.name, one.address.city, one.email, one.taxId].join(' '))
    return words.every((word) => where.includes(word))
  })
}

/** Customers whose name holds every word of the text. */
export function namedCustomers(customers: readonly Customer[], text: string): Customer[] {
  const words = folded(text).split(/\s+/).filter(Boolean)
  return customers.filter((one) => words.every((word) => folded(one.name).includes(word)))
}

/** For comparing typed text: without case and accents. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

function byImportance(a: Contact, b: Contact): number {
  return Number(b.isBillingContact) - Number(a.isBillingContact) || a.name.localeCompare(b.name)
}
