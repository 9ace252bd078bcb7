import * as v from 'valibot'
import { discount, idText, longText, position, taxes, unit, wholeNumber } from '../fields/field-schema.ts'
import { limits } from '../fields/limits.ts'

const lineKinds = ['item', 'charge', 'allowance'] as const

/** What each field of a line may hold that people edit one by one; its position and removal are acts of their own. */
export const lineFields = {
  kind: v.picklist(lineKinds, 'wrongKind'),
  product: v.nullable(idText),
  description: longText,
  quantityThousandths: wholeNumber(-limits.quantityThousandths, limits.quantityThousandths),
  unit,
  unitPriceMillionths: wholeNumber(-limits.unitPriceMillionths, limits.unitPriceMillionths),
  priceQuantityThousandths: wholeNumber(1, limits.quantityThousandths),
  discount: v.nullable(discount),
  taxes,
} as const

/** What a whole line must hold to be created. */
export const newLineSchema = v.strictObject(
  { id: idText, ...lineFields, position, removed: v.literal(false, 'wrongKind') },
  'wrongKind',
)

/** A field of a line that people edit. */
export type LineField = keyof typeof lineFields

/** What a field of a line holds. */
export type LineValue<Field extends LineField> = v.InferOutput<(typeof lineFields)[Field]>
