import { can, customerLimit } from '@covoice/domain'
import { computed, type ComputedRef } from 'vue'
import { useSessionStore } from '../../session/session-store.ts'
import type { Reach } from './queries.ts'
import { useToday } from '../../ui/days/today.ts'

/**
 * The invoices that the signed-in person may list, by the organisation's clock; null while unknown or without
 * the right.
 */
export function useReach(): ComputedRef<Reach | null> {
  const session = useSessionStore()
  const today = useToday(() => session.timeZone)
  return computed(() => {
    const { organisation, member } = session
    if (!organisation || !member || !can(member.role, 'readInvoices')) return null
    return {
      org: organisation.id,
      timeZone: organisation.timeZone,
      today: today.value,
      customers: customerLimit(member),
    }
  })
}
