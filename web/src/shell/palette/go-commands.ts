import { Settings } from '@lucide/vue'
import { computed } from 'vue'
import { useWords } from '../../languages/words.ts'
import type { Command } from '../../ui/keyboard/commands.ts'
import { useAdminPages } from '../admin-pages.ts'
import { useNavigation } from '../navigation.ts'

/** The commands that open a page. */
export function useGoCommands() {
  const { t } = useWords()
  const places = useNavigation()
  const adminPages = useAdminPages()

  return computed<Command[]>(() => [
    ...places.value.map(({ name, label, icon, keys }) => ({
      id: `go ${name}`,
      label: t('shell.palette.goTo', { place: label }),
      icon,
      shortcut: keys,
      to: { name },
    })),
    ...adminPages.value.flatMap(({ title, pages }) =>
      pages.map(({ name, label }) => ({
        id: `go ${name}`,
        label: t('shell.palette.goTo', { place: label }),
        detail: title,
        icon: Settings,
        to: { name },
      })),
    ),
  ])
}
