import type { Customer } from '@covoice/domain'
import { computed } from 'vue'
import { namedCustomers, searchCustomers } from './customer.ts'

/** The customers by name, and every way to find some of them. */
export function useCustomerList(stored: () => readonly Customer[]) {
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
  const customers = computed(() => [...stored()].sort((a, b) => collator.compare(a.name, b.name)))
  const active = computed(() => customers.value.filter((one) => !one.archived))
  const index = computed(() => new Map(customers.value.map((one) => [one.id, one])))

  return {
    customers,
    active,
    byId: (id: string | null): Customer | null => (id === null ? null : (index.value.get(id) ?? null)),
    /** Active customers whose name, city, email or tax id contains every word of the text. */
    search: (text: string, limit = 50): Customer[] => searchCustomers(active.value, text).slice(0, limit),
    /** Customers whose name contains every word of the text, archived ones too. */
    named: (text: string): Customer[] => namedCustomers(customers.value, text),
  }
}
