import { chosenBooks, type ExportBooks } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useConnectionStore } from './connection-store.ts'
import { useInvoiceSettingsStore } from '../invoice/invoice-settings-store.ts'

/**
 * The organisation's accounting software, its mapping and, where there is one, its connection; null where none was
 * chosen.
 */
export const useBooksStore = defineStore('books', () => {
  const settings = useInvoiceSettingsStore()
  const connections = useConnectionStore()
  const chosen = computed<ExportBooks | null>(() => {
    const books = chosenBooks(settings.invoice)
    return books && { ...books, connection: connections.connection }
  })
  const connection = computed(() => chosen.value?.connection ?? null)
  /** The accounts and taxes of connected books; null where invoices go into files. */
  const connectedChart = computed(() =>
    connection.value?.state === 'connected' ? connection.value.chart : null,
  )
  return { chosen, connection, connectedChart, settled: connections.settled }
})
