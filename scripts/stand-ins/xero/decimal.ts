/** A decimal number as a whole number of 10^-10: more decimals than any figure of an invoice has. */
export type Decimal = bigint

const PLACES = 10
export const ONE: Decimal = 10n ** BigInt(PLACES)

/** Reads a number, or its text, exactly; undefined when it is not a number or has more than ten decimals. */
export function decimalOf(value: unknown): Decimal | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const match = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(String(value).trim())
  if (!match) return undefined
  const [, sign, whole = '', part = '', exponent = '0'] = match
  const shift = PLACES - part.length + Number(exponent)
  if (Math.abs(shift) > 40) return undefined
  const digits = BigInt(whole + part)
  const scaled = shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift)
  return sign === '-' ? -scaled : scaled
}

/** Rounded to this many decimals, halves away from zero. */
export function rounded(value: Decimal, decimals: number): Decimal {
  const step = 10n ** BigInt(PLACES - decimals)
  return quotient(value, step) * step
}

/** The product, rounded to the decimals. */
export function product(a: Decimal, b: Decimal, decimals: number): Decimal {
  const step = 10n ** BigInt(PLACES - decimals)
  return quotient(a * b, ONE * step) * step
}

/** a / b, rounded to the decimals. */
export function ratio(a: Decimal, b: Decimal, decimals: number): Decimal {
  const step = 10n ** BigInt(PLACES - decimals)
  return quotient(a * ONE, b * step) * step
}

export function numberOf(value: Decimal): number {
  return Number(textOf(value, PLACES))
}

/** With exactly this many decimals. */
export function textOf(value: Decimal, decimals: number): string {
  const digits = String(value < 0n ? -value : value).padStart(PLACES + 1, '0')
  const whole = digits.slice(0, -PLACES)
  const part = digits.slice(-PLACES).slice(0, decimals)
  return `${value < 0n ? '-' : ''}${whole}${decimals ? `.${part}` : ''}`
}

function quotient(value: bigint, divisor: bigint): bigint {
  const [size, by] = [value < 0n ? -value : value, divisor < 0n ? -divisor : divisor]
  const whole = (2n * size + by) / (2n * by)
  return value < 0n === divisor < 0n ? whole : -whole
}
