import { Keyboard, Languages, LogOut, Settings, SunMoon } from '@lucide/vue'
import { computed } from 'vue'
import { useLanguage } from '../languages/chosen-language.ts'
import { languages } from '../languages/language.ts'
import { useWords } from '../languages/words.ts'
import { offeredCommands, type Command } from '../ui/keyboard/commands.ts'
import { useAdminPages } from './admin-pages.ts'
import { useLeaving } from './leaving.ts'
import { useNavigation } from './navigation.ts'
import { useNewItems } from './new-menu.ts'
import { useShellDialogs } from './shell-dialogs.ts'
import { chooseTheme, themes } from './theme.ts'

export interface CommandGroup {
  name: 'here' | 'found' | 'make' | 'go' | 'settings'
  commands: Command[]
}

/** Every command on the current page, the page's own first. */
export function usePaletteCommands() {
  const { t } = useWords()
  const leave = useLeaving()
  const dialogs = useShellDialogs()
  const { language, choose } = useLanguage()
  const places = useNavigation()
  const adminPages = useAdminPages()
  const newItems = useNewItems()

  const make = computed<Command[]>(() =>
    newItems.value.map(({ label, icon, shortcut, to }) => ({
      id: `new ${label}`,
      label: t('shell.palette.make', { thing: label }),
      ...(icon && { icon }),
      ...(shortcut && { shortcut }),
      ...(to && { to }),
    })),
  )

  const go = computed<Command[]>(() => [
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

  const settings = computed<Command[]>(() => [
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

  return computed<CommandGroup[]>(() => [
    { name: 'here', commands: offeredCommands() },
    { name: 'make', commands: make.value },
    { name: 'go', commands: go.value },
    { name: 'settings', commands: settings.value },
  ])
}
