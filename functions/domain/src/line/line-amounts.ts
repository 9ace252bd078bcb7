import type { Discount } from '../money/discount.ts'
import type { Line } from './line.ts'
import type { Policy } from '../invoice/policy.ts'
import { divideRounded } from '../money/round.ts'
import { roundedRatio } from '../money/rounded-ratio.ts'

const million = 1_000_000

/** The fields of a line that the calculator reads. */
export type TotalsLine = Pick<
  Line,
  | 'id'
  | 'kind'
  | 'quantityThousandths'
  | 'unitPriceMillionths'
  | 'priceQuantityThousandths'
  | 'discount'
  | 'taxes'
  | 'removed'
>

/** The amounts of a line in minor units before its own tax: gross - discount = net. */
export interface LineAmounts {
  grossMinor: number
  discountMinor: number
  netMinor: number
}

/**
 * The amount of `discount`: its share rounded by itself, as EN 16931 rounds an allowance (BR-DEC-24), or the
 * fixed amount.
 */
export function discountOn(amountMinor: number, discount: Discount | null): number {
  if (discount === null) return 0
  return discount.kind === 'amount'
    ? discount.amountMinor + 0
    : roundedRatio(amountMinor, discount.ratePpm, million)
}

/** Quantity x price / price quantity - discount, rounded to the currency's `exponent` (EN 16931, BT-131). */
export function lineAmounts(
  line: TotalsLine,
  exponent: number,
  lineDiscount: Policy['lineDiscount'] = 'roundAllowance',
): LineAmounts {
  const per = line.priceQuantityThousandths > 0 ? line.priceQuantityThousandths : 1000
  const scale = 10 ** (6 - exponent)
  const divisor = Number.isSafeInteger(per * scale) ? per * scale : BigInt(per) * BigInt(scale)
  const grossMinor = roundedRatio(line.quantityThousandths, line.unitPriceMillionths, divisor)
  if (line.discount !== null && lineDiscount === 'roundNet') {
    const netMinor = netRoundedLast(line, line.discount, BigInt(divisor))
    return { grossMinor, discountMinor: grossMinor - netMinor, netMinor }
  }
  const discountMinor = discountOn(grossMinor, line.discount)
  return { grossMinor, discountMinor, netMinor: grossMinor - discountMinor }
}

function netRoundedLast(line: TotalsLine, discount: Discount, per: bigint): number {
  const gross = BigInt(line.quantityThousandths) * BigInt(line.unitPriceMillionths)
  return Number(
    discount.kind === 'amount'
      ? divideRounded(gross - BigInt(discount.amountMinor) * per, per)
      : divideRounded(gross * BigInt(million - discount.ratePpm), per * BigInt(million)),
  )
}
