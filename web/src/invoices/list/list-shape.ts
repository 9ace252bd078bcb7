import { useMediaQuery } from '@vueuse/core'
import type { Ref } from 'vue'

/** Whether invoices are shown as cards: at a smaller width the table's columns would be cut. */
export function useCards(): Ref<boolean> {
  return useMediaQuery('(width < 900px)')
}
