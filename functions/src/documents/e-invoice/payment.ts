import { bankAccountIn, isInPaymentsArea, type InvoiceContent } from '@covoice/domain'
import type { EnPayment } from './en-invoice.ts'
import { spokenLines } from './texts.ts'

const [notDefined, creditTransfer, sepaCreditTransfer] = ['1', '30', '58']

/**
 * How the invoice is paid: to the IBAN among the bank details, by SEPA transfer where possible. Bank details
 * without an IBAN are written as typed, with a code that names no specific means.
 */
export function enPayment({ from, to, currency }: InvoiceContent): EnPayment {
  const account = bankAccountIn(from.bankDetails)
  const text = account === null ? spokenLines(from.bankDetails).join(', ') : ''
  if (account === null) return { code: notDefined, text, account }
  if (currency === 'EUR' && isInPaymentsArea(account)) return { code: sepaCreditTransfer, text, account }
  // Between Danish parties Peppol has no code for a transfer to an IBAN in another currency (DK-R-005).
  const isDanish = from.address.country === 'DK' && to.address.country === 'DK'
  return isDanish
    ? { code: notDefined, text: spokenLines(from.bankDetails).join(', '), account: null }
    : { code: creditTransfer, text, account }
}
