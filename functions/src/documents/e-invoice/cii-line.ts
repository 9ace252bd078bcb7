import { ciiAllowanceCharge, ciiAmount, ciiTax } from './cii-parts.ts'
import { discountCode } from './discount-reason.ts'
import type { EnLine } from './en-invoice.ts'
import { element, textElement, type Xml } from './xml.ts'

/** A line of CII. */
export function ciiLine(line: EnLine, currency: string): Xml {
  const unitCode = { unitCode: line.unit }
  return element('ram:IncludedSupplyChainTradeLineItem', [
    element('ram:AssociatedDocumentLineDocument', [textElement('ram:LineID', line.id)]),
    element('ram:SpecifiedTradeProduct', [
      textElement('ram:Name', line.name),
      textElement('ram:Description', line.description),
    ]),
    element('ram:SpecifiedLineTradeAgreement', [
      element('ram:NetPriceProductTradePrice', [
        textElement('ram:ChargeAmount', line.price),
        line.priceQuantity === '1' ? null : textElement('ram:BasisQuantity', line.priceQuantity, unitCode),
      ]),
    ]),
    element('ram:SpecifiedLineTradeDelivery', [textElement('ram:BilledQuantity', line.quantity, unitCode)]),
    element('ram:SpecifiedLineTradeSettlement', [
      ciiTax('ram:ApplicableTradeTax', line.tax),
      line.allowanceMinor === 0 ? null : ciiAllowanceCharge(allowanceOf(line), currency),
      element('ram:SpecifiedTradeSettlementLineMonetarySummation', [
        ciiAmount('ram:LineTotalAmount', line.netMinor, currency),
      ]),
    ]),
  ])
}

const allowanceOf = ({ allowanceMinor, allowanceReason }: EnLine) => ({
  isCharge: false,
  amountMinor: allowanceMinor,
  reason: allowanceReason,
  reasonCode: discountCode,
})
