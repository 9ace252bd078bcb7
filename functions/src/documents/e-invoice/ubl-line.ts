import type { EnLine } from './en-invoice.ts'
import { discountCode } from './discount-reason.ts'
import { ublAmount, ublTaxCategory } from './ubl-parts.ts'
import { element, textElement, type Xml } from './xml.ts'

/** A line of UBL. */
export function ublLine(line: EnLine, currency: string): Xml {
  const unitCode = { unitCode: line.unit }
  return element('cac:InvoiceLine', [
    textElement('cbc:ID', line.id),
    textElement('cbc:InvoicedQuantity', line.quantity, unitCode),
    ublAmount('cbc:LineExtensionAmount', line.netMinor, currency),
    line.allowanceMinor === 0
      ? null
      : element('cac:AllowanceCharge', [
          textElement('cbc:ChargeIndicator', 'false'),
          textElement('cbc:AllowanceChargeReasonCode', discountCode),
          textElement('cbc:AllowanceChargeReason', line.allowanceReason),
          ublAmount('cbc:Amount', line.allowanceMinor, currency),
        ]),
    element('cac:Item', [
      textElement('cbc:Description', line.description),
      textElement('cbc:Name', line.name),
      ublTaxCategory('cac:ClassifiedTaxCategory', line.tax),
    ]),
    element('cac:Price', [
      textElement('cbc:PriceAmount', line.price, { currencyID: currency }),
      line.priceQuantity === '1' ? null : textElement('cbc:BaseQuantity', line.priceQuantity, unitCode),
    ]),
  ])
}
