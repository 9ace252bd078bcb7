import { ownValue, type BooksLineKind } from '@covoice/domain'

/** The kinds of lines, in the order of the page. */
export const lineKinds: readonly BooksLineKind[] = [
  'item',
  'charge',
  'allowance',
  'discount',
  'prepaid',
  'cashRounding',
]

type Stored = Readonly<Record<string, unknown>>

const isMap = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The organisation's entry at a path of its mapping; '' where the software's own name is used. */
export function storedAt(mapping: Stored, place: readonly string[]): string {
  const found = place.reduce<unknown>((at, name) => (isMap(at) ? ownValue(at, name) : undefined), mapping)
  return typeof found === 'string' ? found : ''
}

/** The mapping with a text at a path; '' removes it, so that the software's own name is used again. */
export function withStored(mapping: Stored, [name = '', ...rest]: readonly string[], text: string): Stored {
  const { [name]: _, ...others } = mapping
  const before = ownValue(mapping, name)
  if (rest.length === 0) return text === '' ? others : { ...others, [name]: text }
  const inside = withStored(isMap(before) ? before : {}, rest, text)
  return Object.keys(inside).length === 0 ? others : { ...others, [name]: inside }
}
