import { divideRounded, exponentOf, type BooksLine, type NewLine } from '@covoice/domain'
import { plainDecimal } from './plain-decimal.ts'

/**
 * A line's quantity and unit price as plain decimals, whose product is exactly the line's amount at the two
 * decimals that the software keeps of every currency.
 */
export interface Priced {
  quantity: string
  price: string
  /** Percent off, as in the format's own column; '' when there is none. */
  discount: string
  /** Whether they are the figures of the invoice: if not, the description states those. */
  isAsInvoiced: boolean
}

/** The columns of a format beside the amount of a line. */
export interface PricedIn {
  currency: string
  priceDecimals: number
  /** Whether lines have a column for percent off, of at most two decimals. */
  hasDiscount: boolean
}

/**
 * `amountMinor` as quantity x price: as invoiced where the product matches; otherwise with the rounded unit
 * price that gives the amount; otherwise as one unit at the amount.
 */
export function priced(line: BooksLine, amountMinor: number, format: PricedIn): Priced {
  const { currency, priceDecimals } = format
  const [own] = line.lines.length === 1 ? line.lines : []
  const hundredths = BigInt(amountMinor) * 10n ** BigInt(2 - exponentOf(currency))
  const unit = 10n ** BigInt(priceDecimals - 2)
  const one: Figures = { quantity: 1_000, price: hundredths * unit, offPpm: 0 }
  const invoiced = own ? asInvoiced(own, line.kind === 'allowance', format) : null
  const candidates = [invoiced, own ? asRate(own, one.price) : null, one]
  const chosen = candidates.find((figures) => figures && comesTo(figures, unit) === hundredths) ?? one
  return {
    quantity: plainDecimal(chosen.quantity, 3),
    price: plainDecimal(chosen.price, priceDecimals, exponentOf(currency)),
    discount: chosen.offPpm === 0 ? '' : plainDecimal(chosen.offPpm, 4),
    isAsInvoiced: line.lines.length === 0 || chosen === invoiced,
  }
}

/** A quantity in thousandths, a price in the format's last decimal. */
interface Figures {
  quantity: number
  price: bigint
  offPpm: number
}

function asInvoiced(line: NewLine, isAllowance: boolean, format: PricedIn): Figures | null {
  const { quantityThousandths: quantity, unitPriceMillionths, priceQuantityThousandths: per, discount } = line
  const offPpm = discount?.kind === 'percent' ? discount.ratePpm : 0
  if (discount && discount.kind !== 'percent' && discount.amountMinor !== 0) return null
  if (offPpm !== 0 && (!format.hasDiscount || offPpm % 100 !== 0)) return null
  const millionths = BigInt(unitPriceMillionths) * 1_000n * (isAllowance ? -1n : 1n)
  const divisor = BigInt(per) * 10n ** BigInt(6 - format.priceDecimals)
  return millionths % divisor === 0n ? { quantity, price: millionths / divisor, offPpm } : null
}

function asRate({ quantityThousandths: quantity }: NewLine, price: bigint): Figures | null {
  return quantity === 0
    ? null
    : { quantity, price: divideRounded(price * 1_000n, BigInt(quantity)), offPpm: 0 }
}

/** Quantity x price x what the percent leaves, rounded to hundredths of the currency. */
function comesTo({ quantity, price, offPpm }: Figures, unit: bigint): bigint {
  return divideRounded(BigInt(quantity) * price * BigInt(1_000_000 - offPpm), 1_000n * unit * 1_000_000n)
}
