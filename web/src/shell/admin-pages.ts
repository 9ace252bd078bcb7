import type { Right } from '@covoice/domain'
import { computed } from 'vue'
import { useWords } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'

type AdminPage = 'company' | 'members' | 'taxes' | 'products' | 'invoice-settings' | 'accounting-software'

const groups: { name: 'settings' | 'accounting'; pages: { name: AdminPage; right: Right }[] }[] = [
  {
    name: 'settings',
    pages: [
      { name: 'company', right: 'readSettings' },
      { name: 'members', right: 'readMembers' },
      { name: 'taxes', right: 'readPriceList' },
      { name: 'products', right: 'readPriceList' },
    ],
  },
  {
    name: 'accounting',
    pages: [
      { name: 'invoice-settings', right: 'readSettings' },
      { name: 'accounting-software', right: 'readSettings' },
    ],
  },
]

/** Admin's pages that this person may open, in groups. */
export function useAdminPages() {
  const { t } = useWords()
  const session = useSessionStore()
  return computed(() =>
    groups
      .map((group) => ({
        name: group.name,
        title: t(`shell.adminPages.${group.name}`),
        pages: group.pages
          .filter(({ right }) => session.can(right))
          .map(({ name }) => ({ name, label: t(`shell.adminPages.${name}`) })),
      }))
      .filter(({ pages }) => pages.length > 0),
  )
}
