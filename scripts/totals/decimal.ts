/** An exact decimal number: digits / 10^places. */
export interface Decimal {
  digits: bigint
  places: number
}

/** Reads '-1234.50'; throws RangeError for anything but an optional minus, digits and a fraction. */
export function decimalOf(text: string): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) throw new RangeError(`${JSON.stringify(text)} is not a decimal number`)
  const [, sign = '', whole = '', fraction = ''] = match
  return { digits: BigInt(sign + whole + fraction), places: fraction.length }
}

/** The decimal as an integer of 10^-places; throws RangeError where digits would be lost or 2^53 is passed. */
export function scaled({ digits, places }: Decimal, at: number): number {
  const surplus = 10n ** BigInt(Math.max(0, places - at))
  if (digits % surplus !== 0n) throw new RangeError(`more than ${at} decimals`)
  const value = (digits * 10n ** BigInt(Math.max(0, at - places))) / surplus
  if (BigInt(Number(value)) !== value || !Number.isSafeInteger(Number(value)))
    throw new RangeError('beyond the integers that are stored exactly')
  return Number(value)
}

/** The decimal as an integer of 10^-places; further digits are rounded half away from zero. */
export function rounded(decimal: Decimal, at: number): number {
  const surplus = 10n ** BigInt(Math.max(0, decimal.places - at))
  const half = decimal.digits < 0n ? -surplus / 2n : surplus / 2n
  const digits = surplus === 1n ? decimal.digits : (decimal.digits + half) / surplus
  return scaled({ digits, places: Math.min(decimal.places, at) }, at)
}

/** The number of decimals without trailing zeros. */
export function neededPlaces({ digits, places }: Decimal): number {
  let needed = places
  for (let rest = digits; needed > 0 && rest % 10n === 0n; rest /= 10n) needed -= 1
  return needed
}

/** Whether two decimals are the same number: 20.5 is 20.50. */
export function sameNumber(a: Decimal, b: Decimal): boolean {
  return a.digits * 10n ** BigInt(b.places) === b.digits * 10n ** BigInt(a.places)
}
