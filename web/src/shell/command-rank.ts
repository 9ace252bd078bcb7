import type { CommandGroup } from './palette-commands.ts'

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Only the commands that hold every word typed, in their label or keywords; nothing typed keeps all. */
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
