import { computed } from 'vue'
import { offeredCommands, type Command } from '../../ui/keyboard/commands.ts'
import { useGoCommands } from './go-commands.ts'
import { useMakeCommands } from './make-commands.ts'
import { useSettingsCommands } from './settings-commands.ts'

export interface CommandGroup {
  name: 'here' | 'found' | 'make' | 'go' | 'settings'
  commands: Command[]
}

/** Every command on the current page, the page's own first. */
export function usePaletteCommands() {
  const make = useMakeCommands()
  const go = useGoCommands()
  const settings = useSettingsCommands()

  return computed<CommandGroup[]>(() => [
    { name: 'here', commands: offeredCommands() },
    { name: 'make', commands: make.value },
    { name: 'go', commands: go.value },
    { name: 'settings', commands: settings.value },
  ])
}
