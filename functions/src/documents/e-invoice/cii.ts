import type { Revision } from '@covoice/domain'
import { ciiLine } from './cii-line.ts'
import { ciiDay } from './cii-parts.ts'
import { ciiAddress, ciiParty } from './cii-party.ts'
import { ciiSettlement } from './cii-settlement.ts'
import type { EnInvoice } from './en-invoice.ts'
import { enInvoiceOf } from './en-invoice-of.ts'
import { element, textElement, xmlDocument, type Xml } from './xml.ts'

const namespaces = {
  'xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  'xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  'xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
}

/**
 * A revision as a Cross Industry Invoice D16B, as XML: Factur-X 1.0 and ZUGFeRD 2 in their profile EN 16931;
 * only for revisions without `eInvoiceObstacles('facturX')`.
 */
export function ciiOf(revision: Revision): string {
  const invoice = enInvoiceOf(revision)
  return xmlDocument(
    element(
      'rsm:CrossIndustryInvoice',
      [
        element('rsm:ExchangedDocumentContext', [
          element('ram:GuidelineSpecifiedDocumentContextParameter', [
            textElement('ram:ID', 'urn:cen.eu:en16931:2017'),
          ]),
        ]),
        element('rsm:ExchangedDocument', [
          textElement('ram:ID', invoice.number),
          textElement('ram:TypeCode', '380'),
          ciiDay('ram:IssueDateTime', invoice.issueDay),
          element('ram:IncludedNote', [textElement('ram:Content', invoice.note)]),
        ]),
        element('rsm:SupplyChainTradeTransaction', [
          ...invoice.lines.map((line) => ciiLine(line, invoice.currency)),
          agreement(invoice),
          delivery(invoice),
          ciiSettlement(invoice),
        ]),
      ],
      namespaces,
    ),
  )
}

function agreement(invoice: EnInvoice): Xml {
  return element('ram:ApplicableHeaderTradeAgreement', [
    textElement('ram:BuyerReference', invoice.buyerReference),
    ciiParty('ram:SellerTradeParty', invoice.seller, invoice.seller.taxRegistration),
    ciiParty('ram:BuyerTradeParty', invoice.buyer),
    element('ram:BuyerOrderReferencedDocument', [
      textElement('ram:IssuerAssignedID', invoice.orderReference),
    ]),
    element('ram:ContractReferencedDocument', [
      textElement('ram:IssuerAssignedID', invoice.contractReference),
    ]),
  ])
}

function delivery({ deliverTo, supplyDay }: EnInvoice): Xml {
  return element('ram:ApplicableHeaderTradeDelivery', [
    deliverTo &&
      element('ram:ShipToTradeParty', [
        textElement('ram:Name', deliverTo.name),
        ciiAddress(deliverTo.address),
      ]),
    element('ram:ActualDeliverySupplyChainEvent', [ciiDay('ram:OccurrenceDateTime', supplyDay)]),
  ])
}
