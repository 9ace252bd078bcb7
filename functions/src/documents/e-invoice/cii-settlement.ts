import { majorText } from '@covoice/domain'
import { ciiAllowanceCharge, ciiAmount, ciiDay } from './cii-parts.ts'
import type { EnInvoice, EnPayment, EnVat } from './en-invoice.ts'
import { element, textElement, type Xml } from './xml.ts'

/** The amount due for an invoice and how it is paid, in CII. */
export function ciiSettlement(invoice: EnInvoice): Xml {
  const { currency, adjustments } = invoice
  return element('ram:ApplicableHeaderTradeSettlement', [
    textElement('ram:PaymentReference', invoice.number),
    textElement('ram:InvoiceCurrencyCode', currency),
    paymentMeans(invoice.payment),
    ...invoice.vat.map((row) => tradeTax(row, currency)),
    element('ram:BillingSpecifiedPeriod', [
      ciiDay('ram:StartDateTime', invoice.period?.startDay ?? null),
      ciiDay('ram:EndDateTime', invoice.period?.endDay ?? null),
    ]),
    ...adjustments.map((adjustment) => ciiAllowanceCharge(adjustment, currency)),
    element('ram:SpecifiedTradePaymentTerms', [
      textElement('ram:Description', invoice.terms),
      ciiDay('ram:DueDateDateTime', invoice.dueDay),
    ]),
    monetarySummation(invoice),
  ])
}

function paymentMeans({ code, text, account }: EnPayment): Xml {
  return element('ram:SpecifiedTradeSettlementPaymentMeans', [
    textElement('ram:TypeCode', code),
    textElement('ram:Information', text),
    element('ram:PayeePartyCreditorFinancialAccount', [textElement('ram:IBANID', account?.iban ?? '')]),
    element('ram:PayeeSpecifiedCreditorFinancialInstitution', [textElement('ram:BICID', account?.bic ?? '')]),
  ])
}

function tradeTax(row: EnVat, currency: string): Xml {
  return element('ram:ApplicableTradeTax', [
    ciiAmount('ram:CalculatedAmount', row.taxMinor, currency),
    textElement('ram:TypeCode', 'VAT'),
    textElement('ram:ExemptionReason', row.exemptionReason),
    ciiAmount('ram:BasisAmount', row.baseMinor, currency),
    textElement('ram:CategoryCode', row.category),
    textElement('ram:ExemptionReasonCode', row.exemptionCode),
    textElement('ram:RateApplicablePercent', row.percent),
  ])
}

function monetarySummation({ totals, adjustments, currency }: EnInvoice): Xml {
  const when = (is: boolean, name: string, minor: number) => (is ? ciiAmount(name, minor, currency) : null)
  const hasCharges = adjustments.some(({ isCharge }) => isCharge)
  const hasAllowances = adjustments.some(({ isCharge }) => !isCharge)
  return element('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
    ciiAmount('ram:LineTotalAmount', totals.linesMinor, currency),
    when(hasCharges, 'ram:ChargeTotalAmount', totals.chargesMinor),
    when(hasAllowances, 'ram:AllowanceTotalAmount', totals.allowancesMinor),
    ciiAmount('ram:TaxBasisTotalAmount', totals.netMinor, currency),
    // The only amount of CII that names its currency.
    textElement('ram:TaxTotalAmount', majorText(totals.taxMinor, currency), { currencyID: currency }),
    when(totals.roundingMinor !== 0, 'ram:RoundingAmount', totals.roundingMinor),
    ciiAmount('ram:GrandTotalAmount', totals.totalMinor, currency),
    when(totals.prepaidMinor !== 0, 'ram:TotalPrepaidAmount', totals.prepaidMinor),
    ciiAmount('ram:DuePayableAmount', totals.dueMinor, currency),
  ])
}
