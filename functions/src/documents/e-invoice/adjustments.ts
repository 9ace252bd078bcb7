import type { Discount } from '@covoice/domain'
import { discountCode, discountReason } from './discount-reason.ts'
import type { EnAdjustment } from './en-invoice.ts'
import { enTax } from './lines.ts'
import type { NetAmount } from './net-amounts.ts'
import { spokenLines } from './texts.ts'

/** Charges and allowances on the document (BG-20, BG-21), the document's discount as an allowance for each rate. */
export function enAdjustments(amounts: readonly NetAmount[], discount: Discount | null): EnAdjustment[] {
  return amounts
    .filter(({ kind }) => kind !== 'item')
    .map((amount) => ({
      isCharge: amount.kind === 'charge',
      amountMinor: amount.netMinor,
      reason: amount.line ? spokenLines(amount.line.description).join(' ') : discountReason(discount),
      reasonCode: amount.kind === 'discount' ? discountCode : '',
      tax: enTax(amount),
    }))
}
