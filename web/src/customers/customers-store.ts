import {
  customerLimit,
  customerPath,
  newCustomer,
  parseCustomer,
  type Customer,
  type CustomerContent,
} from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { newId, writeFields } from '../backend/documents/documents.ts'
import { createdOrWaiting, liveList } from '../backend/documents/live-list.ts'
import { useSessionStore } from '../session/session-store.ts'
import { namedCustomers, searchCustomers } from './customer.ts'
import { customersQuery } from './queries.ts'

/** The open dialog for a new customer: the initial name, and the caller that waits for the answer. */
interface Asked {
  name: string
  answer: (customer: Customer | null) => void
}

/** The organisation's customers, live from the first use on; a limited member gets only theirs. */
export const useCustomersStore = defineStore('customers', () => {
  const session = useSessionStore()
  const router = useRouter()
  const limitedTo = computed(() => session.member && customerLimit(session.member))
  const live = liveList(() => {
    if (!session.organisation || !session.can('readCustomers') || limitedTo.value?.length === 0) return null
    return customersQuery(session.organisation.id, limitedTo.value)
  }, parseCustomer)

  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
  const customers = computed(() => [...live.value.value].sort((a, b) => collator.compare(a.name, b.name)))
  const active = computed(() => customers.value.filter((one) => !one.archived))
  const index = computed(() => new Map(customers.value.map((one) => [one.id, one])))

  const byId = (id: string | null): Customer | null => (id === null ? null : (index.value.get(id) ?? null))

  /** Active customers whose name, city, email or tax id contains every word of the text. */
  const search = (text: string, limit = 50): Customer[] => searchCustomers(active.value, text).slice(0, limit)

  /** Customers whose name contains every word of the text, archived ones too. */
  const named = (text: string): Customer[] => namedCustomers(customers.value, text)

  const path = (id: string) => customerPath(session.organisation?.id ?? '', id)

  /**
   * Creates a customer; offline it resolves when this device has stored it, and the write waits for the
   * network.
   */
  async function create(name: string, known: Partial<CustomerContent> = {}): Promise<Customer> {
    const id = newId()
    const data = newCustomer(name, known)
    await createdOrWaiting({ path: path(id), data: { ...data } })
    return parseCustomer(id, { ...data })
  }

  /** Writes fields of one customer, nested ones by dotted path. */
  const save = (id: string, fields: Record<string, unknown>) => writeFields(path(id), fields)

  /** Opens the customer's page. */
  const open = (customer: string) => void router.push({ name: 'customer', params: { customer } })

  const asked = shallowRef<Asked | null>(null)

  /** Opens the dialog for a new customer over the page; resolves to the customer, or null when it was closed. */
  function askForNew(name = ''): Promise<Customer | null> {
    asked.value?.answer(null)
    return new Promise((resolve) => {
      asked.value = {
        name,
        answer: (customer) => {
          asked.value = null
          resolve(customer)
        },
      }
    })
  }

  return {
    customers,
    active,
    /** Whether the person is limited to some customers; a new customer would not be among them. */
    limited: computed(() => limitedTo.value !== null),
    mayCreate: computed(() => session.can('writeCustomers') && limitedTo.value === null),
    state: live.state,
    problem: live.problem,
    synced: live.synced,
    retry: live.retry,
    byId,
    search,
    named,
    create,
    save,
    open,
    asked,
    askForNew,
  }
})
