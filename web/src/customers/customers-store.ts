import {
  customerLimit,
  customerPath,
  newCustomer,
  parseCustomer,
  type Customer,
  type CustomerContent,
} from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { newId, writeFields } from '../backend/documents/documents.ts'
import { createdOrWaiting, liveList } from '../backend/documents/live-list.ts'
import { useSessionStore } from '../session/session-store.ts'
import { useCustomerList } from './customer-list.ts'
import { useNewCustomerRequest } from './new-customer-request.ts'
import { customersQuery } from './queries.ts'

/** The organisation's customers, live from the first use on; a limited member gets only theirs. */
export const useCustomersStore = defineStore('customers', () => {
  const session = useSessionStore()
  const router = useRouter()
  const limitedTo = computed(() => session.member && customerLimit(session.member))
  const live = liveList(() => {
    if (!session.organisation || !session.can('readCustomers') || limitedTo.value?.length === 0) return null
    return customersQuery(session.organisation.id, limitedTo.value)
  }, parseCustomer)

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

  return {
    ...useCustomerList(() => live.value.value),
    ...useNewCustomerRequest(),
    /** Whether the person is limited to some customers; a new customer would not be among them. */
    limited: computed(() => limitedTo.value !== null),
    mayCreate: computed(() => session.can('writeCustomers') && limitedTo.value === null),
    state: live.state,
    problem: live.problem,
    synced: live.synced,
    retry: live.retry,
    create,
    /** Writes fields of one customer, nested ones by dotted path. */
    save: (id: string, fields: Record<string, unknown>) => writeFields(path(id), fields),
    /** Opens the customer's page. */
    open: (customer: string) => void router.push({ name: 'customer', params: { customer } }),
  }
})
