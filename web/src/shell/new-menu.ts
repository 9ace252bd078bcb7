import { ReceiptText, UserRound } from '@lucide/vue'
import { computed } from 'vue'
import { useWords } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'
import type { MenuItem } from '../ui/overlays/menu.ts'

/** What this person can create from anywhere. */
export function useNewItems() {
  const { t } = useWords()
  const session = useSessionStore()
  return computed<MenuItem[]>(() => [
    ...(session.can('writeInvoices')
      ? [{ label: t('shell.new.invoice'), icon: ReceiptText, shortcut: 'c', to: { name: 'new-invoice' } }]
      : []),
    ...(session.can('writeCustomers') && session.member?.customers == null
      ? [{ label: t('shell.new.customer'), icon: UserRound, to: { name: 'customers', query: { new: '' } } }]
      : []),
  ])
}
