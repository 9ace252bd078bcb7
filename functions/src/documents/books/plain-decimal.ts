/**
 * An integer at `decimals` places without trailing zeros, but with at least this many decimals: (1500, 3) is
 * '1.5'.
 */
export function plainDecimal(value: number | bigint, decimals: number, least = 0): string {
  const exact = BigInt(value)
  const sign = exact < 0n ? '-' : ''
  const digits = (exact < 0n ? -exact : exact).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits
    .slice(digits.length - decimals)
    .replace(/0+$/, '')
    .padEnd(least, '0')
  return sign + whole + (fraction === '' ? '' : `.${fraction}`)
}
