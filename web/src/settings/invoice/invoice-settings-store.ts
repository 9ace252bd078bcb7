import {
  settingsPath,
  parseCompanySettings,
  parseInvoiceSettings,
  type InvoiceSettings,
} from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { writeFields } from '../../backend/documents/documents.ts'
import { liveDocument } from '../../backend/documents/live-list.ts'
import type { Tracking } from '../../backend/documents/saving.ts'
import { useSessionStore } from '../../session/session-store.ts'

/** The initial values of new invoices: the company and the invoice settings, both live from the first use on. */
export const useInvoiceSettingsStore = defineStore('invoice-settings', () => {
  const session = useSessionStore()
  const path = (name: 'company' | 'invoice') => settingsPath(session.organisation?.id ?? '', name)
  const readable = (name: 'company' | 'invoice') => () =>
    session.organisation && session.can('readSettings') ? path(name) : null

  const liveCompany = liveDocument(readable('company'), (_id, data) => parseCompanySettings(data))
  const liveInvoice = liveDocument(readable('invoice'), (_id, data) => parseInvoiceSettings(data))

  const company = computed(() => liveCompany.value.value ?? parseCompanySettings({}))
  const invoice = computed(() => liveInvoice.value.value ?? parseInvoiceSettings({}))
  const state = computed(() => {
    const states = [liveCompany.state.value, liveInvoice.state.value]
    return states.find((one) => one !== 'ready') ?? 'ready'
  })
  /** The default terms; null until they are known. */
  const termsDays = computed(() => (state.value === 'ready' ? invoice.value.termsDays : null))
  const problem = computed(() => liveCompany.problem.value ?? liveInvoice.problem.value)

  function retry() {
    liveCompany.retry()
    liveInvoice.retry()
  }

  /** Writes fields of the company settings, nested ones by dotted path. */
  const saveCompany = (fields: Record<string, unknown>) => writeFields(path('company'), fields)
  /** Writes fields of the invoice settings. */
  const saveInvoice = (fields: Partial<InvoiceSettings>, tracking?: Tracking) =>
    writeFields(path('invoice'), fields, tracking)

  return { company, invoice, termsDays, state, problem, retry, saveCompany, saveInvoice }
})
