import { folded } from '@covoice/domain'

export interface ComboboxOption {
  value: string
  label: string
  detail?: string
  /** Further search words. */
  keywords?: string
  disabled?: boolean
}

const searchable = new WeakMap<ComboboxOption, string>()

function textOf(option: ComboboxOption): string {
  const known = searchable.get(option)
  if (known !== undefined) return known
  const text = folded([option.label, option.detail, option.keywords].filter(Boolean).join(' '))
  searchable.set(option, text)
  return text
}

/**
 * The options that contain every typed word, without regard to accents and case; those that begin with it
 * first.
 */
export function matching(options: readonly ComboboxOption[], text: string): ComboboxOption[] {
  const wanted = folded(text.trim())
  if (wanted === '') return [...options]
  const words = wanted.split(/\s+/)
  const found = options.filter((option) => words.every((word) => textOf(option).includes(word)))
  const begins = (option: ComboboxOption): number => (textOf(option).startsWith(wanted) ? 0 : 1)
  return found.sort((a, b) => begins(a) - begins(b))
}

/**
 * The next option that begins with the text, from `after` on and around; the same letter again moves on. -1
 * for none.
 */
export function startingWith(
  options: readonly { label: string; disabled?: boolean }[],
  text: string,
  after: number,
): number {
  const same = new Set(folded(text)).size === 1
  const wanted = same ? folded(text).slice(0, 1) : folded(text)
  const from = same ? after + 1 : Math.max(0, after)
  for (let step = 0; step < options.length; step++) {
    const index = (from + step) % options.length
    const option = options[index]
    if (option && !option.disabled && folded(option.label).startsWith(wanted)) return index
  }
  return -1
}
