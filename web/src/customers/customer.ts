import type { Customer } from '@covoice/domain'

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
