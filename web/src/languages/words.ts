import { useI18n } from 'vue-i18n'
import type { features } from './en/features.ts'
import type { frame } from './en/frame.ts'
import type { sheet } from './en/sheet.ts'

type Messages = typeof frame & typeof features & typeof sheet

type Path<Node, Prefix extends string = ''> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? `${Prefix}${Key}`
    : Path<Node[Key], `${Prefix}${Key}.`>
}[keyof Node & string]

/** Every key that has words; an unknown one does not compile. */
export type MessageKey = Path<Messages>

/** Words for a key; `n` among the values also chooses the plural. */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string

/** The typed interface of vue-i18n: texts follow the chosen language. */
export function useWords(): { t: Translate } {
  const { t } = useI18n({ useScope: 'global' })
  return {
    t: (key, values = {}) => (typeof values.n === 'number' ? t(key, values, values.n) : t(key, values)),
  }
}
