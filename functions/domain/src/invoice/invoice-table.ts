import { buyerTable, sellerTable } from '../customer/party.ts'
import { group, orNull, required } from '../fields/composed-fields.ts'
import type { Table } from '../fields/field.ts'
import {
  amount,
  currency,
  day,
  flag,
  idText,
  mergedText,
  oneOf,
  shortText,
  wholeNumber,
} from '../fields/field-kinds.ts'
import { limits } from '../fields/limits.ts'
import { discountOrNull } from '../money/discount.ts'

/** Ways of rounding tax. */
export const taxRounding = oneOf(['perRate', 'perLine'])

/** The smallest coin for payment, 0 when cents are used: 5 for the Swiss 0.05. */
export const cashRounding = wholeNumber(0, limits.cashRoundingMinor)

/**
 * The fields of an invoice that people edit beside its lines; each is written separately, and so is each part
 * of a party.
 */
export const invoiceTable = {
  customer: orNull(idText),
  from: required(group(sellerTable, 'isSeller(value)')),
  to: required(group(buyerTable, 'isBuyer(value)')),
  invoiceDay: required(day),
  dueDay: orNull(day),
  termsDays: orNull(wholeNumber(0, limits.termsDays)),
  poNumber: shortText,
  contractName: shortText,
  periodStartDay: orNull(day),
  periodEndDay: orNull(day),
  currency: { ...required(currency), inTotals: true },
  pricesIncludeTax: { ...flag, inTotals: true },
  discount: { ...discountOrNull, inTotals: true },
  notes: mergedText,
  footer: mergedText,
  prepaidMinor: { ...amount, inTotals: true },
  buyerReference: shortText,
  taxRounding: { ...taxRounding, inTotals: true },
  /** The smallest coin for payment, 0 when cents are used: 5 for the Swiss 0.05. */
  cashRoundingMinor: { ...cashRounding, inTotals: true },
} satisfies Table
