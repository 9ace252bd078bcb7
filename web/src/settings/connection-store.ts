import { connectionPath, parseConnection } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { online } from '../backend/connection.ts'
import { liveDocument } from '../backend/live-list.ts'
import { useSessionStore } from '../session/session-store.ts'
import { useInvoiceSettingsStore } from './invoice-settings-store.ts'

/** The organisation's connection to its accounting software, live while that is Xero; null without one. */
export const useConnectionStore = defineStore('connection', () => {
  const session = useSessionStore()
  const settings = useInvoiceSettingsStore()
  const live = liveDocument(
    () =>
      session.organisation && session.can('readInvoices') && settings.invoice.accountingSoftware === 'xero'
        ? connectionPath(session.organisation.id, 'xero')
        : null,
    (_id, data) => parseConnection(data),
  )
  const isKnown = computed(() => live.state.value !== 'loading')

  /** Resolves when it is known whether there is one, or that nobody can tell for want of the network. */
  function settled(): Promise<void> {
    return new Promise((resolve) => {
      const stop = watch(
        () => isKnown.value || !online.value,
        (now) => {
          if (!now) return
          resolve()
          queueMicrotask(() => stop())
        },
        { immediate: true },
      )
    })
  }

  return { connection: live.value, isKnown, settled }
})
