import { Building2 } from '@lucide/vue'
import type { Command } from '../ui/keyboard/commands.ts'
import { useCustomersStore } from './customers-store.ts'

/** As many as a person can see at a glance. */
const most = 6

/** Customers found by name, city, email or tax id, for the palette. */
export function search(text: string): Promise<Command[]> {
  const customers = useCustomersStore()
  return Promise.resolve(
    customers.search(text, most).map(({ id, name, address }) => ({
      id: `customer ${id}`,
      label: name,
      ...(address.city === '' ? {} : { detail: address.city }),
      icon: Building2,
      onSelect: () => customers.open(id),
    })),
  )
}
