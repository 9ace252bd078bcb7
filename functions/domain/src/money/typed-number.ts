/** An exact fraction; the divisor is positive. */
export interface Fraction {
  n: bigint
  d: bigint
}

/** The separators of digits in a locale. */
export interface Separators {
  decimal: string
  group: string
}

const bySeparators = new Map<string, Separators>()

/** The separators that `locale` (BCP 47) writes numbers with. */
export function separatorsOf(locale: string): Separators {
  const known = bySeparators.get(locale)
  if (known) return known
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8)
  const find = (type: 'decimal' | 'group') => parts.find((part) => part.type === type)?.value ?? ''
  const found = { decimal: find('decimal'), group: find('group') }
  bySeparators.set(locale, found)
  return found
}

/** The digits of every script as 0 to 9; each script has its ten in a row. */
export function withLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let before = 0
    const code = digit.codePointAt(0) ?? 0
    while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1
    return String(before % 10)
  })
}

// A space or an apostrophe between digits can only be grouping, and so can the Arabic thousands separator;
// its counterpart separates decimals. Dot and comma can be either, depending on the locale and their
// positions.
const onlyGroup = /[\s'’٬]/g
const wellGrouped = /^[1-9]\d{0,2}(?:G\d{2,3})*G\d{3}$/

/**
 * A typed number as a fraction, null when it is not a number: '1.234,5' and '1,234.5' are read in every
 * locale, '1.234' by the locale's habit.
 */
export function readNumber(token: string, separators: Separators): Fraction | null {
  if (!/^[\d.,٫٬'’\s]+$/.test(token)) return null
  const text = token.trim().replaceAll('٫', 'D').replace(onlyGroup, 'G')
  const marked = markDotAndComma(text, separators)
  const [whole = '', fraction = '', ...more] = marked.split('D')
  if (more.length > 0 || fraction.includes('G') || whole + fraction === '') return null
  if (whole.includes('G') && !wellGrouped.test(whole)) return null
  return { n: BigInt(whole.replaceAll('G', '') + fraction), d: 10n ** BigInt(fraction.length) }
}

function markDotAndComma(text: string, separators: Separators): string {
  const dots = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (dots + commas === 0) return text
  if (dots > 0 && commas > 0) {
    const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
    return text.replaceAll(decimal, 'D').replaceAll(decimal === '.' ? ',' : '.', 'G')
  }
  const separator = dots > 0 ? '.' : ','
  const repeated = dots + commas > 1
  const groups = repeated || (separator === separators.group && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text))
  return text.replaceAll(separator, groups ? 'G' : 'D')
}
