import { parseInvoice } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { liveList } from '../../backend/documents/live-list.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { anyInvoiceQuery } from './queries.ts'

/** Whether an organisation that has issued nothing has an invoice, whatever its list is filtered by. */
export const useAnyInvoiceStore = defineStore('anyInvoice', () => {
  const session = useSessionStore()
  const live = liveList(() => {
    const { organisation } = session
    const isAsked = organisation?.firstIssuedAt == null && session.can('writeSettings')
    return organisation && isAsked ? anyInvoiceQuery(organisation.id) : null
  }, parseInvoice)
  return { state: live.state, exists: computed(() => live.value.value.length > 0) }
})
