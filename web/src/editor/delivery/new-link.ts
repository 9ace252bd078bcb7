import { ref } from 'vue'
import { newId } from '../../backend/documents/documents.ts'
import { createLink, customerAddress } from '../../backend/server/link-calls.ts'

/**
 * The next link for the customer and the address of the newest one. The id of a link is made once, so that a second
 * click or a lost answer makes no second link.
 */
export function useNewLink(of: () => { org: string; invoice: string; revision: number }) {
  const next = ref(newId())
  const address = ref<string | null>(null)

  async function create(): Promise<void> {
    const { token } = await createLink({ ...of(), link: next.value })
    address.value = customerAddress(token)
    next.value = newId()
  }

  return { next, address, create }
}
