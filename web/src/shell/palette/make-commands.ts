import { computed } from 'vue'
import { useWords } from '../../languages/words.ts'
import type { Command } from '../../ui/keyboard/commands.ts'
import { useNewItems } from '../new-menu.ts'

/** The commands that make a new item. */
export function useMakeCommands() {
  const { t } = useWords()
  const newItems = useNewItems()

  return computed<Command[]>(() =>
    newItems.value.map(({ label, icon, shortcut, to }) => ({
      id: `new ${label}`,
      label: t('shell.palette.make', { thing: label }),
      ...(icon && { icon }),
      ...(shortcut && { shortcut }),
      ...(to && { to }),
    })),
  )
}
