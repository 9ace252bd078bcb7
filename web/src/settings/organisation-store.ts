import { orgPath } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { writeFields } from '../backend/documents/documents.ts'
import { useSessionStore } from '../session/session-store.ts'

/** The organisation's changeable fields; the session shows it. */
export const useOrganisationStore = defineStore('organisation', () => {
  const session = useSessionStore()
  /** The first issued invoice fixes the currency and the number format. */
  const hasIssued = computed(() => session.organisation?.firstIssuedAt != null)

  const save = (fields: { name?: string; country?: string; timeZone?: string; currency?: string }) =>
    writeFields(orgPath(session.organisation?.id ?? ''), fields)

  return { hasIssued, save }
})
