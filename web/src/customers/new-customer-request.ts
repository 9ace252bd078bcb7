import type { Customer } from '@covoice/domain'
import { shallowRef } from 'vue'

/** The open dialog for a new customer: the initial name, and the caller that waits for the answer. */
interface Asked {
  name: string
  answer: (customer: Customer | null) => void
}

/** The request for a new customer that the dialog over the page answers; there is one at a time. */
export function useNewCustomerRequest() {
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

  return { asked, askForNew }
}
