import type { Revision } from '@covoice/domain'
import type { EnAdjustment, EnInvoice, EnPayment, EnTotals, EnVat } from './en-invoice.ts'
import { enInvoiceOf } from './en-invoice-of.ts'
import { ublLine } from './ubl-line.ts'
import { ublAmount, ublTaxCategory } from './ubl-parts.ts'
import { ublAddress, ublParty } from './ubl-party.ts'
import { element, textElement, xmlDocument, type Xml } from './xml.ts'

const namespaces = {
  xmlns: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
}

/**
 * A revision as an Invoice of UBL 2.1 for Peppol BIS Billing 3.0, as XML; only for revisions without
 * `eInvoiceObstacles('ubl')`.
 */
export function ublOf(revision: Revision): string {
  const invoice = enInvoiceOf(revision)
  const { currency } = invoice
  const specification = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'
  const children = [
    textElement('cbc:CustomizationID', specification),
    textElement('cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'),
    textElement('cbc:ID', invoice.number),
    textElement('cbc:IssueDate', invoice.issueDay),
    textElement('cbc:DueDate', invoice.dueDay ?? ''),
    textElement('cbc:InvoiceTypeCode', '380'),
    textElement('cbc:Note', note(invoice.note)),
    textElement('cbc:DocumentCurrencyCode', currency),
    textElement('cbc:BuyerReference', invoice.buyerReference),
    period(invoice.period),
    element('cac:OrderReference', [textElement('cbc:ID', invoice.orderReference)]),
    element('cac:ContractDocumentReference', [textElement('cbc:ID', invoice.contractReference)]),
    element('cac:AccountingSupplierParty', [ublParty(invoice.seller, invoice.seller.taxRegistration)]),
    element('cac:AccountingCustomerParty', [ublParty(invoice.buyer)]),
    delivery(invoice),
    paymentMeans(invoice.payment, invoice.number),
    element('cac:PaymentTerms', [textElement('cbc:Note', invoice.terms)]),
    ...invoice.adjustments.map((adjustment) => allowanceCharge(adjustment, currency)),
    element('cac:TaxTotal', [
      ublAmount('cbc:TaxAmount', invoice.totals.taxMinor, currency),
      ...invoice.vat.map((row) => taxSubtotal(row, currency)),
    ]),
    monetaryTotal(invoice.totals, invoice.adjustments, currency),
    ...invoice.lines.map((line) => ublLine(line, currency)),
  ]
  return xmlDocument(element('Invoice', children, namespaces))
}

// A text between two # at the front is read as the note's subject (BR-CL-08): AAI is general information.
const note = (text: string): string => (text.includes('#') ? `#AAI#${text}` : text)

function period(invoiced: EnInvoice['period']): Xml {
  return element('cac:InvoicePeriod', [
    textElement('cbc:StartDate', invoiced?.startDay ?? ''),
    textElement('cbc:EndDate', invoiced?.endDay ?? ''),
  ])
}

function delivery({ supplyDay, deliverTo }: EnInvoice): Xml {
  return element('cac:Delivery', [
    textElement('cbc:ActualDeliveryDate', supplyDay),
    deliverTo && element('cac:DeliveryLocation', [ublAddress('cac:Address', deliverTo.address)]),
    deliverTo &&
      element('cac:DeliveryParty', [element('cac:PartyName', [textElement('cbc:Name', deliverTo.name)])]),
  ])
}

function paymentMeans({ code, text, account }: EnPayment, reference: string): Xml {
  return element('cac:PaymentMeans', [
    textElement('cbc:PaymentMeansCode', code, text === '' ? {} : { name: text }),
    textElement('cbc:PaymentID', reference),
    account &&
      element('cac:PayeeFinancialAccount', [
        textElement('cbc:ID', account.iban),
        element('cac:FinancialInstitutionBranch', [textElement('cbc:ID', account.bic ?? '')]),
      ]),
  ])
}

function allowanceCharge(
  { isCharge, amountMinor, reason, reasonCode, tax }: EnAdjustment,
  currency: string,
): Xml {
  return element('cac:AllowanceCharge', [
    textElement('cbc:ChargeIndicator', String(isCharge)),
    textElement('cbc:AllowanceChargeReasonCode', reasonCode),
    textElement('cbc:AllowanceChargeReason', reason),
    ublAmount('cbc:Amount', amountMinor, currency),
    ublTaxCategory('cac:TaxCategory', tax),
  ])
}

function taxSubtotal(row: EnVat, currency: string): Xml {
  return element('cac:TaxSubtotal', [
    ublAmount('cbc:TaxableAmount', row.baseMinor, currency),
    ublAmount('cbc:TaxAmount', row.taxMinor, currency),
    ublTaxCategory('cac:TaxCategory', row, [
      textElement('cbc:TaxExemptionReasonCode', row.exemptionCode),
      textElement('cbc:TaxExemptionReason', row.exemptionReason),
    ]),
  ])
}

function monetaryTotal(totals: EnTotals, adjustments: readonly EnAdjustment[], currency: string): Xml {
  const when = (is: boolean, name: string, minor: number) => (is ? ublAmount(name, minor, currency) : null)
  const hasCharges = adjustments.some(({ isCharge }) => isCharge)
  const hasAllowances = adjustments.some(({ isCharge }) => !isCharge)
  return element('cac:LegalMonetaryTotal', [
    ublAmount('cbc:LineExtensionAmount', totals.linesMinor, currency),
    ublAmount('cbc:TaxExclusiveAmount', totals.netMinor, currency),
    ublAmount('cbc:TaxInclusiveAmount', totals.totalMinor, currency),
    when(hasAllowances, 'cbc:AllowanceTotalAmount', totals.allowancesMinor),
    when(hasCharges, 'cbc:ChargeTotalAmount', totals.chargesMinor),
    when(totals.prepaidMinor !== 0, 'cbc:PrepaidAmount', totals.prepaidMinor),
    when(totals.roundingMinor !== 0, 'cbc:PayableRoundingAmount', totals.roundingMinor),
    ublAmount('cbc:PayableAmount', totals.dueMinor, currency),
  ])
}
