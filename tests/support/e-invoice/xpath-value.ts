import type { XmlNode } from './xml-tree.ts'

/** What an expression of XPath 1.0 comes to. */
export type Value = readonly XmlNode[] | string | number | boolean

/** An expression made ready to be asked of a node. */
export type Expression = (context: XmlNode) => Value

const isNodes = (value: Value): value is readonly XmlNode[] => Array.isArray(value)

/** A value as XPath's string(). */
export function asText(value: Value): string {
  return isNodes(value) ? (value[0]?.text ?? '') : String(value)
}

/** A value as XPath's number(). */
export function asNumber(value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  const text = asText(value).trim()
  return text === '' ? NaN : Number(text)
}

/** A value as XPath's boolean(). */
export function asBoolean(value: Value): boolean {
  return isNodes(value) ? value.length > 0 : Boolean(value)
}

/** A value as nodes; throws for any other. */
export function asNodes(value: Value): readonly XmlNode[] {
  if (!isNodes(value)) throw new TypeError(`${value} is no set of nodes`)
  return value
}

const texts = (value: Value): string[] => (isNodes(value) ? value.map(({ text }) => text) : [asText(value)])

/** Whether any of two sides compare so: as numbers, except for = and != of texts, or of anything with true or false. */
export function compared(operator: string, a: Value, b: Value): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean')
    return operator === '!=' ? asBoolean(a) !== asBoolean(b) : asBoolean(a) === asBoolean(b)
  const areTexts = typeof a !== 'number' && typeof b !== 'number'
  return texts(a).some((left) =>
    texts(b).some((right) => {
      if (areTexts && operator === '=') return left === right
      if (areTexts && operator === '!=') return left !== right
      const [x, y] = [asNumber(left), asNumber(right)]
      return comparisons[operator]!(x, y)
    }),
  )
}

const comparisons: Record<string, (x: number, y: number) => boolean> = {
  '=': (x, y) => x === y,
  '!=': (x, y) => x !== y,
  '<': (x, y) => x < y,
  '<=': (x, y) => x <= y,
  '>': (x, y) => x > y,
  '>=': (x, y) => x >= y,
}

/** The functions of XPath 1.0 that the rules use. */
export const functions: Record<string, (context: XmlNode, ...args: Value[]) => Value> = {
  boolean: (_, value) => asBoolean(value),
  not: (_, value) => !asBoolean(value),
  number: (_, value) => asNumber(value),
  round: (_, value) => Math.round(asNumber(value)),
  count: (_, nodes) => asNodes(nodes).length,
  sum: (_, nodes) => asNodes(nodes).reduce((sum, { text }) => sum + asNumber(text), 0),
  contains: (_, text, part) => asText(text).includes(asText(part)),
  'starts-with': (_, text, part) => asText(text).startsWith(asText(part)),
  'string-length': (_, text) => asText(text).length,
  'normalize-space': (context) => context.text.trim().replace(/\s+/g, ' '),
  substring: (_, text, from, length) =>
    asText(text).slice(asNumber(from) - 1, asNumber(from) - 1 + asNumber(length)),
  'substring-after': (_, text, part) => {
    const [whole, sought] = [asText(text), asText(part)]
    return whole.includes(sought) ? whole.slice(whole.indexOf(sought) + sought.length) : ''
  },
  translate: (_, text, from, to) => {
    const [places, replacements] = [asText(from), asText(to)]
    return Array.from(asText(text), (sign) =>
      places.includes(sign) ? (replacements[places.indexOf(sign)] ?? '') : sign,
    ).join('')
  },
}
