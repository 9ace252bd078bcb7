import { type Decimal, ONE, decimalOf, product, ratio, rounded, textOf } from '../decimal.ts'
import type { Raw } from '../request-body.ts'

/** The amount of a line before tax. */
export interface Figures {
  quantity: Decimal
  price: Decimal
  rate: Decimal
  off: Decimal
  lineAmount: Decimal
  /** Only words: such a line needs no account. */
  isEmpty: boolean
}

/**
 * Quantity x price minus the discount, as Xero rounds it; reports figures of the line that don't agree. A
 * price has `priceDecimals`: further decimals are rounded away.
 */
export function figuresOf(raw: Raw, priceDecimals: number, errors: string[]): Figures {
  const given = (name: string) => decimalOf(raw[name])
  const said = given('LineAmount')
  const isEmpty = said === undefined && given('UnitAmount') === undefined
  const quantity = rounded(given('Quantity') ?? (isEmpty ? 0n : ONE), 4)
  if (quantity < 0n)
    errors.push(
      `The quantity value '${textOf(quantity, 4)}' is invalid. Quantity must not be less than zero.`,
    )
  const known = given('UnitAmount') ?? (quantity === 0n ? 0n : ratio(said ?? 0n, quantity, priceDecimals))
  const price = rounded(known, priceDecimals)
  // Xero keeps two decimals of a rate, and uses the rate where both are sent.
  const rate = rounded(given('DiscountRate') ?? 0n, 2)
  const full = product(quantity, price, 8)
  const off =
    rate === 0n ? rounded(given('DiscountAmount') ?? 0n, 2) : rounded((full * rate) / (100n * ONE), 2)
  if (rate !== 0n ? rate < 0n || rate > 100n * ONE : off !== 0n && off > rounded(full, 2))
    errors.push(
      `The discount ${rate === 0n ? 'amount' : 'rate'} '${textOf(rate === 0n ? off : rate, 2)}' is invalid. Discount must not be greater than the line total.`,
    )
  const expected =
    rate === 0n ? rounded(full, 2) - off : rounded((full * (100n * ONE - rate)) / (100n * ONE), 2)
  const isPriced = given('UnitAmount') !== undefined
  if (isPriced && said !== undefined && rounded(said, 2) !== expected)
    errors.push(
      `The line total ${textOf(rounded(said, 2), 2)} does not match the expected line total ${textOf(expected, 2)}`,
    )
  const lineAmount = isPriced ? expected : rounded(said ?? 0n, 2)
  return { quantity, price, rate, off, lineAmount, isEmpty }
}
