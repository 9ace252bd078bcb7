import { hasWords } from '../../ui/search/has-words.ts'
import type { CommandGroup } from './palette-commands.ts'

/** The commands that contain every typed word in their label or keywords; an empty text keeps all. */
export function rankCommands(groups: CommandGroup[], text: string): CommandGroup[] {
  if (text.trim() === '') return groups
  const fits = hasWords(text)
  return groups.map(({ name, commands }) => ({
    name,
    commands: commands.filter(({ label, detail, keywords }) => fits(label, detail, keywords)),
  }))
}
