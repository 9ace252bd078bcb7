import { orNull, required } from '../fields/composed-fields.ts'
import type { Field, Table } from '../fields/field.ts'
import { flag, idText, mergedText, oneOf, unit, unitPrice, wholeNumber } from '../fields/field-kinds.ts'
import { limits } from '../fields/limits.ts'
import { discountOrNull } from '../money/discount.ts'
import { lineTaxes } from '../tax/tax.ts'
import { isPosition } from './position.ts'

const quantity = wholeNumber(-limits.quantityThousandths, limits.quantityThousandths)
const priceQuantity = wholeNumber(1, limits.quantityThousandths)

const position: Field<string> = {
  problem: (value) => {
    if (typeof value !== 'string' || !isPosition(value)) return 'wrongKind'
    return value.length > limits.position ? 'tooLong' : null
  },
  read: (stored) => (typeof stored === 'string' ? stored : undefined),
  empty: '',
  rule: "value.matches('[0-9A-Za-z]{1,200}')",
}

/** The fields of a line that people edit; each is written separately. */
export const lineTable = {
  kind: oneOf(['item', 'charge', 'allowance']),
  /** A fractional index: lines are sorted by it in byte order, then by id. */
  position: required(position),
  product: orNull(idText),
  description: mergedText,
  quantityThousandths: quantity,
  /** UN/ECE recommendation 20: 'C62' one, 'HUR' hour, 'DAY' day. */
  unit,
  unitPriceMillionths: unitPrice,
  /** The quantity that the unit price is for, usually 1000 (one); never 0, as prices are divided by it. */
  priceQuantityThousandths: { ...priceQuantity, empty: 1000, read: readPositive },
  discount: discountOrNull,
  taxes: lineTaxes,
  removed: flag,
} satisfies Table

function readPositive(stored: unknown): number | undefined {
  const read = priceQuantity.read(stored)
  return read !== undefined && read > 0 ? read : undefined
}
