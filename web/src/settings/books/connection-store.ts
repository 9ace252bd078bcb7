import { connectable, connectionPath, parseConnection } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { online } from '../../backend/device/connection.ts'
import { liveDocument } from '../../backend/documents/live-list.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { useInvoiceSettingsStore } from '../invoice/invoice-settings-store.ts'

/** The organisation's connection to its accounting software, live while that can be connected; null without one. */
export const useConnectionStore = defineStore('connection', () => {
  const session = useSessionStore()
  const settings = useInvoiceSettingsStore()
  const live = liveDocument(
    () => {
      const software = connectable(settings.invoice.accountingSoftware)
      return session.organisation && session.can('readInvoices') && software
        ? connectionPath(session.organisation.id, software)
        : null
    },
    (_id, data) => parseConnection(data),
  )
  const isKnown = computed(() => live.state.value !== 'loading')
  /** Whether the existence of a connection is known, or can't be known without the network. */
  const isSettled = computed(() => isKnown.value || !online.value)

  /** Resolves when that is so. */
  function settled(): Promise<void> {
    return new Promise((resolve) => {
      const stop = watch(
        isSettled,
        (now) => {
          if (!now) return
          resolve()
          queueMicrotask(() => stop())
        },
        { immediate: true },
      )
    })
  }

  return { connection: live.value, isKnown, isSettled, settled }
})
