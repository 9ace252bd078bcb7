import * as v from 'valibot'
import {
  amount,
  country,
  currency,
  day,
  discount,
  flag,
  idText,
  longText,
  shortText,
  wholeNumber,
} from '../fields/field-schema.ts'
import { limits } from '../fields/limits.ts'

const address = <Side extends 'from' | 'to'>(side: Side) =>
  ({
    [`${side}.address.street`]: shortText,
    [`${side}.address.city`]: shortText,
    [`${side}.address.region`]: shortText,
    [`${side}.address.postcode`]: shortText,
    [`${side}.address.country`]: country,
  }) as Record<`${Side}.address.${'street' | 'city' | 'region' | 'postcode'}`, typeof shortText> &
    Record<`${Side}.address.country`, typeof country>

/** What each field of the header may hold; the parts of `from` and `to` are fields of their own under dotted paths. */
export const invoiceFields = {
  customer: v.nullable(idText),
  'from.name': shortText,
  ...address('from'),
  'from.phone': shortText,
  'from.email': shortText,
  'from.taxId': shortText,
  'from.peppolEndpoint': shortText,
  'from.bankDetails': shortText,
  'from.logo': v.nullable(idText),
  'to.name': shortText,
  ...address('to'),
  'to.email': shortText,
  'to.taxId': shortText,
  'to.peppolEndpoint': shortText,
  'to.peppolScheme': shortText,
  'to.contactName': shortText,
  invoiceDay: day,
  dueDay: v.nullable(day),
  termsDays: v.nullable(wholeNumber(0, limits.termsDays)),
  poNumber: shortText,
  contractName: shortText,
  periodStartDay: v.nullable(day),
  periodEndDay: v.nullable(day),
  currency,
  pricesIncludeTax: flag,
  discount: v.nullable(discount),
  notes: longText,
  footer: longText,
  prepaidMinor: amount,
  buyerReference: shortText,
  taxRounding: v.picklist(['perRate', 'perLine'], 'wrongKind'),
  cashRoundingMinor: wholeNumber(0, limits.cashRoundingMinor),
} as const

/** A field of the header that people edit, as a dotted path. */
export type InvoiceField = keyof typeof invoiceFields

/** What a field of the header holds. */
export type InvoiceValue<Field extends InvoiceField> = v.InferOutput<(typeof invoiceFields)[Field]>
