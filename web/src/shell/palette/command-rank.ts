import type { CommandGroup } from './palette-commands.ts'

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The commands that contain every typed word in their label or keywords; an empty text keeps all. */
export function rankCommands(groups: CommandGroup[], text: string): CommandGroup[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return groups
  return groups.map(({ name, commands }) => ({
    name,
    commands: commands.filter(({ label, detail, keywords }) => {
      const held = plain([label, detail, keywords].filter(Boolean).join(' '))
      return words.every((word) => held.includes(word))
    }),
  }))
}
