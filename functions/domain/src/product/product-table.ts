import { orNull } from '../fields/composed-fields.ts'
import type { Table } from '../fields/field.ts'
import { flag, idText, longText, oneOf, shortText, unit, unitPrice } from '../fields/field-kinds.ts'

/** The kinds of entries in the price list. */
export const productKinds = ['product', 'expense', 'rate'] as const

/** The fields of an entry of the price list. */
export const productTable = {
  kind: oneOf(productKinds),
  name: shortText,
  description: longText,
  category: shortText,
  sku: shortText,
  /** UN/ECE recommendation 20: 'C62' one, 'HUR' hour … */
  unit,
  unitPriceMillionths: unitPrice,
  /** The id of a tax, null for the organisation's default. */
  tax: orNull(idText),
  archived: flag,
} satisfies Table
