import { exponentOf } from './currency.ts'

/** A stored integer at `decimals` places as an exact decimal text: (-1234500, 4) is '-123.4500'. */
export function decimalText(value: number, decimals: number): string {
  const digits = BigInt(Math.abs(value))
    .toString()
    .padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = value < 0 ? '-' : ''
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`
}

/** Minor units as a decimal text in major units with the currency's ISO 4217 digits: (123450, 'EUR') is '1234.50'. */
export function majorText(minor: number, currency: string): string {
  return decimalText(minor, exponentOf(currency))
}

/** The sum of amounts in minor units of one currency; exact while it stays below 2^53, and never -0. */
export function sumMinor(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
