import type { Customer } from '@covoice/domain'
import { hasWords } from '../ui/search/has-words.ts'

/** Customers whose name, city, email or tax id holds every word of the text, in the order given. */
export function searchCustomers(customers: readonly Customer[], text: string): Customer[] {
  const fits = hasWords(text)
  return customers.filter((one) => fits(one.name, one.address.city, one.email, one.taxId))
}

/** Customers whose name holds every word of the text. */
export function namedCustomers(customers: readonly Customer[], text: string): Customer[] {
  const fits = hasWords(text)
  return customers.filter((one) => fits(one.name))
}
