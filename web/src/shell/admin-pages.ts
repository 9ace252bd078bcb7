import type { Act } from '@covoice/domain'
import { computed } from 'vue'
import { useWords } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'

type AdminPage = 'company' | 'members' | 'taxes' | 'products' | 'invoice-settings' | 'accounting-software'

const groups: { name: 'settings' | 'accounting'; pages: { name: AdminPage; act: Act }[] }[] = [
  {
    name: 'settings',
    pages: [
      { name: 'company', act: 'readSettings' },
      { name: 'members', act: 'readMembers' },
      { name: 'taxes', act: 'readPriceList' },
      { name: 'products', act: 'readPriceList' },
    ],
  },
  {
    name: 'accounting',
    pages: [
      { name: 'invoice-settings', act: 'readSettings' },
      { name: 'accounting-software', act: 'readSettings' },
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
          .filter(({ act }) => session.can(act))
          .map(({ name }) => ({ name, label: t(`shell.adminPages.${name}`) })),
      }))
      .filter(({ pages }) => pages.length > 0),
  )
}
