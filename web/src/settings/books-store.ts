import { chosenBooks } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useInvoiceSettingsStore } from './invoice-settings-store.ts'

/** The accounting software that the organisation has chosen, and its mapping; null where none was. */
export const useBooksStore = defineStore('books', () => {
  const settings = useInvoiceSettingsStore()
  return { chosen: computed(() => chosenBooks(settings.invoice)) }
})
