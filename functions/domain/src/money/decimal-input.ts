import { divideRounded } from './round.ts'
import { separatorsOf, withLatinDigits } from './typed-number.ts'
import { workOut } from './typed-sum.ts'

/** Why a typed number is refused. */
export type DecimalProblem = 'notANumber' | 'tooManyDecimals' | 'tooLarge' | 'tooSmall' | 'divisionByZero'

/** A typed number as an integer at the requested scale, or why it is refused. */
export type DecimalResult = { ok: true; value: number } | { ok: false; problem: DecimalProblem }

const longest = 200
const hoursAndMinutes = /\d:\d\d(?!\d)/

// A number alone in parentheses is negative in a ledger.
const inMinus = (text: string): string => text.replace(/^\s*\(([\d.,٫٬'’:\s]+)\)\s*$/, '-$1')

/** How a typed number is read. */
export interface DecimalInput {
  locale: string
  decimals: number
  min?: number
  max?: number
  /** A number may have the sign of per cent: '10%' is 10. */
  percent?: boolean
  /** A number may be hours and minutes: '1:30' is 1.5. */
  hours?: boolean
}

/**
 * A typed amount as an integer of 10^-decimals: '1.234,5' and '1,234.5' by locale, any script's digits, a
 * currency sign, sums ('3*45', '(2+3)*10%'), and '(12.50)' for -12.50 as accountants write it. A typed number
 * with too many decimals is refused; the result of a sum is rounded, halves away from zero.
 */
export function parseDecimalInput(text: string, options: DecimalInput): DecimalResult {
  if (text.length > longest) return { ok: false, problem: 'notANumber' }
  const signs = plainSigns(text)
  // only hours and minutes look like this, and as a division they would be another amount
  if (!options.hours && hoursAndMinutes.test(signs)) return { ok: false, problem: 'notANumber' }
  const typed = options.percent ? signs.replace(/^([^%*/()]*)%\s*$/, '$1') : signs
  const result = workOut(inMinus(options.hours ? typed : typed.replaceAll(':', '/')), {
    ...separatorsOf(options.locale),
    hours: options.hours ?? false,
  })
  if (typeof result === 'string') return { ok: false, problem: result }
  const { value, plain } = result
  const scaled = value.n * 10n ** BigInt(options.decimals)
  if (plain && scaled % value.d !== 0n) return { ok: false, problem: 'tooManyDecimals' }
  const rounded = divideRounded(scaled, value.d)
  if (rounded > BigInt(options.max ?? Number.MAX_SAFE_INTEGER)) return { ok: false, problem: 'tooLarge' }
  if (rounded < BigInt(options.min ?? Number.MIN_SAFE_INTEGER)) return { ok: false, problem: 'tooSmall' }
  return { ok: true, value: Number(rounded) }
}

// Marks of writing direction and currency signs are ignored; every kind of minus and plus becomes that of the
// keyboard.
function plainSigns(text: string): string {
  return withLatinDigits(text)
    .replace(/[！-～]/g, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]|\p{Sc}/gu, '')
    .replace(/[−–—]/g, '-')
    .replace(/[×✕·xX]/g, '*')
    .replace(/÷/g, '/')
    .replaceAll('٪', '%')
    .replace(/^\s*=/, '')
}
