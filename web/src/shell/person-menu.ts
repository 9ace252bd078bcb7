import { Keyboard, LogOut, Monitor, Moon, Sun, type LucideIcon } from '@lucide/vue'
import { computed } from 'vue'
import { useLanguage } from '../languages/chosen-language.ts'
import { languages } from '../languages/language.ts'
import { useWords } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'
import type { MenuEntry } from '../ui/overlays/menu.ts'
import { useLeaving } from './leaving.ts'
import { useShellDialogs } from './shell-dialogs.ts'
import { chooseTheme, theme, themes, type Theme } from './theme.ts'

const icons: Record<Theme, LucideIcon> = { system: Monitor, light: Sun, dark: Moon }

/** Language, theme, help and signing out. */
export function usePersonEntries() {
  const { t } = useWords()
  const session = useSessionStore()
  const leave = useLeaving()
  const dialogs = useShellDialogs()
  const { language, choose } = useLanguage()
  return computed<MenuEntry[]>(() => [
    { heading: session.person?.email ?? '' },
    { separator: true },
    { heading: t('shell.language') },
    ...languages.map(({ code, name }) => ({
      label: name,
      checked: language.value === code,
      onSelect: () => void choose(code),
    })),
    { separator: true },
    { heading: t('shell.theme.title') },
    ...themes.map((each) => ({
      label: t(`shell.theme.${each}`),
      icon: icons[each],
      checked: theme.value === each,
      onSelect: () => chooseTheme(each),
    })),
    { separator: true },
    {
      label: t('shell.shortcuts.title'),
      icon: Keyboard,
      shortcut: '?',
      onSelect: () => dialogs.open('shortcuts'),
    },
    { label: t('shell.signOut'), icon: LogOut, onSelect: () => void leave() },
  ])
}
