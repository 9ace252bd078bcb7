import { Keyboard, Languages, LogOut, SunMoon } from '@lucide/vue'
import { computed } from 'vue'
import { useLanguage } from '../../languages/chosen-language.ts'
import { languages } from '../../languages/language.ts'
import { useWords } from '../../languages/words.ts'
import type { Command } from '../../ui/keyboard/commands.ts'
import { useLeaving } from '../leaving.ts'
import { useShellDialogs } from '../shell-dialogs.ts'
import { chooseTheme, themes } from '../theme.ts'

/** The commands that change how this device shows the app, explain the keys, or sign out. */
export function useSettingsCommands() {
  const { t } = useWords()
  const leave = useLeaving()
  const dialogs = useShellDialogs()
  const { language, choose } = useLanguage()

  return computed<Command[]>(() => [
    ...themes.map((theme) => ({
      id: `theme ${theme}`,
      label: t('shell.palette.useTheme', { theme: t(`shell.theme.${theme}`) }),
      icon: SunMoon,
      onSelect: () => chooseTheme(theme),
    })),
    ...languages
      .filter(({ code }) => code !== language.value)
      .map(({ code, name }) => ({
        id: `language ${code}`,
        label: t('shell.palette.useLanguage', { language: name }),
        icon: Languages,
        onSelect: () => void choose(code),
      })),
    {
      id: 'shortcuts',
      label: t('shell.shortcuts.title'),
      icon: Keyboard,
      shortcut: '?',
      onSelect: () => dialogs.open('shortcuts'),
    },
    { id: 'sign out', label: t('shell.signOut'), icon: LogOut, onSelect: () => void leave() },
  ])
}
