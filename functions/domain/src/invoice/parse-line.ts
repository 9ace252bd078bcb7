import * as v from 'valibot'
import type { Line } from './line.ts'
import { taxCategories } from '../tax/tax.ts'
import { anyDiscount, anyFlag, anything, anyText, anyTextOrNull, anyWhole } from '../fields/tolerant.ts'

const tax = v.object({
  tax: anyText,
  name: anyText,
  ratePpm: anyWhole(0),
  category: v.fallback(v.picklist(taxCategories), 'S'),
  exemptionReason: anyText,
})

const schema = v.object({
  kind: v.fallback(v.picklist(['item', 'charge', 'allowance']), 'item'),
  position: anyText,
  product: anyTextOrNull,
  description: anyText,
  quantityThousandths: anyWhole(0),
  unit: v.fallback(v.string(), 'C62'),
  unitPriceMillionths: anyWhole(0),
  priceQuantityThousandths: v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(1)), 1000),
  discount: anyDiscount,
  taxes: v.fallback(v.array(tax), []),
  removed: anyFlag,
  createdBy: anyText,
  createdAt: anything,
  changedBy: anyText,
  changedAt: anything,
})

/** A line's document as a line: what is missing or odd becomes its default, fields it doesn't know are left out; never throws. */
export function parseLine(id: string, data: unknown): Line {
  const read = v.safeParse(schema, data)
  return { id, ...(read.success ? read.output : v.parse(schema, {})) }
}
