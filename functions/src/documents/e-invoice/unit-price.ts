import { divideRounded, type NewLine } from '@covoice/domain'
import { shortDecimal } from './texts.ts'

const mostDecimals = 18

/** A line's quantity and its amount before its discount, without tax; signs don't matter here. */
export interface Priced {
  line: Pick<NewLine, 'quantityThousandths' | 'priceQuantityThousandths'>
  /** The typed price, without the tax that it may have included. */
  priceMillionths: number
  grossMinor: number
}

/**
 * The price as a decimal text without a sign: as typed where quantity x price then gives `grossMinor` within
 * half a hundredth (PEPPOL-EN16931-R120 allows two), otherwise the one with the fewest decimals that does.
 * This is needed for prices that included tax, and for currencies without decimals, whose lines are rounded
 * to whole units.
 */
export function unitPrice({ line, priceMillionths, grossMinor }: Priced, exponent: number): string {
  const quantity = { of: magnitude(line.quantityThousandths), per: BigInt(line.priceQuantityThousandths) }
  const gross = { amount: magnitude(grossMinor), exponent }
  if (comesTo(quantity, magnitude(priceMillionths), 6, gross))
    return shortDecimal(Math.abs(priceMillionths), 6)
  for (let decimals = 2; decimals < mostDecimals; decimals += 1) {
    const price = priceAt(quantity, decimals, gross)
    if (comesTo(quantity, price, decimals, gross)) return textOf(price, decimals)
  }
  return textOf(priceAt(quantity, mostDecimals, gross), mostDecimals)
}

interface Quantity {
  of: bigint
  per: bigint
}

interface Gross {
  amount: bigint
  exponent: number
}

function priceAt({ of, per }: Quantity, decimals: number, { amount, exponent }: Gross): bigint {
  return of === 0n ? 0n : divideRounded(amount * per * 10n ** BigInt(decimals), of * 10n ** BigInt(exponent))
}

function comesTo({ of, per }: Quantity, price: bigint, decimals: number, gross: Gross): boolean {
  const [units, cents] = [10n ** BigInt(decimals), 10n ** BigInt(gross.exponent)]
  const difference = magnitude(of * price * cents - gross.amount * per * units)
  return difference * 1000n <= 5n * per * units * cents
}

function textOf(price: bigint, decimals: number): string {
  const digits = price.toString().padStart(decimals + 1, '0')
  const text = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return text.replace(/\.?0+$/, '')
}

function magnitude(value: number | bigint): bigint {
  const whole = BigInt(value)
  return whole < 0n ? -whole : whole
}
