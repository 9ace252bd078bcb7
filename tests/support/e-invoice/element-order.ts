import { withinNode, type XmlNode } from './xml-tree.ts'

// The sequences of the schemas (UBL 2.1 and the subset of CII D16B that is Factur-X's profile EN 16931), for
// the written elements and their neighbours; elements with a * may be repeated.
const sequences = `
Invoice: cbc:CustomizationID cbc:ProfileID cbc:ID cbc:IssueDate cbc:DueDate cbc:InvoiceTypeCode cbc:Note* cbc:TaxPointDate cbc:DocumentCurrencyCode cbc:TaxCurrencyCode cbc:AccountingCost cbc:BuyerReference cac:InvoicePeriod cac:OrderReference cac:BillingReference* cac:ContractDocumentReference cac:AdditionalDocumentReference* cac:AccountingSupplierParty cac:AccountingCustomerParty cac:PayeeParty cac:Delivery cac:PaymentMeans* cac:PaymentTerms cac:AllowanceCharge* cac:TaxTotal cac:LegalMonetaryTotal cac:InvoiceLine*
cac:InvoicePeriod: cbc:StartDate cbc:EndDate
cac:OrderReference: cbc:ID cbc:SalesOrderID
cac:ContractDocumentReference: cbc:ID
cac:AccountingSupplierParty: cac:Party
cac:AccountingCustomerParty: cac:Party
cac:Party: cbc:EndpointID cac:PartyIdentification* cac:PartyName cac:PostalAddress cac:PartyTaxScheme* cac:PartyLegalEntity cac:Contact
cac:PartyIdentification: cbc:ID
cac:PartyName: cbc:Name
cac:PostalAddress: cbc:StreetName cbc:AdditionalStreetName cbc:CityName cbc:PostalZone cbc:CountrySubentity cac:AddressLine cac:Country
cac:Address: cbc:StreetName cbc:AdditionalStreetName cbc:CityName cbc:PostalZone cbc:CountrySubentity cac:AddressLine cac:Country
cac:AddressLine: cbc:Line
cac:Country: cbc:IdentificationCode
cac:PartyTaxScheme: cbc:CompanyID cac:TaxScheme
cac:TaxScheme: cbc:ID
cac:PartyLegalEntity: cbc:RegistrationName cbc:CompanyID
cac:Contact: cbc:Name cbc:Telephone cbc:ElectronicMail
cac:Delivery: cbc:ActualDeliveryDate cac:DeliveryLocation cac:DeliveryParty
cac:DeliveryLocation: cbc:ID cac:Address
cac:DeliveryParty: cac:PartyName
cac:PaymentMeans: cbc:PaymentMeansCode cbc:PaymentID cac:CardAccount cac:PayeeFinancialAccount cac:PaymentMandate
cac:PayeeFinancialAccount: cbc:ID cbc:Name cac:FinancialInstitutionBranch
cac:FinancialInstitutionBranch: cbc:ID
cac:PaymentTerms: cbc:Note
cac:AllowanceCharge: cbc:ChargeIndicator cbc:AllowanceChargeReasonCode cbc:AllowanceChargeReason cbc:MultiplierFactorNumeric cbc:Amount cbc:BaseAmount cac:TaxCategory
cac:TaxTotal: cbc:TaxAmount cac:TaxSubtotal*
cac:TaxSubtotal: cbc:TaxableAmount cbc:TaxAmount cac:TaxCategory
cac:TaxCategory: cbc:ID cbc:Percent cbc:TaxExemptionReasonCode cbc:TaxExemptionReason cac:TaxScheme
cac:ClassifiedTaxCategory: cbc:ID cbc:Percent cac:TaxScheme
cac:LegalMonetaryTotal: cbc:LineExtensionAmount cbc:TaxExclusiveAmount cbc:TaxInclusiveAmount cbc:AllowanceTotalAmount cbc:ChargeTotalAmount cbc:PrepaidAmount cbc:PayableRoundingAmount cbc:PayableAmount
cac:InvoiceLine: cbc:ID cbc:Note cbc:InvoicedQuantity cbc:LineExtensionAmount cbc:AccountingCost cac:InvoicePeriod cac:AllowanceCharge* cac:Item cac:Price
cac:Item: cbc:Description cbc:Name cac:ClassifiedTaxCategory
cac:Price: cbc:PriceAmount cbc:BaseQuantity cac:AllowanceCharge
rsm:CrossIndustryInvoice: rsm:ExchangedDocumentContext rsm:ExchangedDocument rsm:SupplyChainTradeTransaction
rsm:ExchangedDocumentContext: ram:BusinessProcessSpecifiedDocumentContextParameter ram:GuidelineSpecifiedDocumentContextParameter
ram:GuidelineSpecifiedDocumentContextParameter: ram:ID
rsm:ExchangedDocument: ram:ID ram:TypeCode ram:IssueDateTime ram:IncludedNote*
ram:IssueDateTime: udt:DateTimeString
ram:IncludedNote: ram:Content ram:SubjectCode
rsm:SupplyChainTradeTransaction: ram:IncludedSupplyChainTradeLineItem* ram:ApplicableHeaderTradeAgreement ram:ApplicableHeaderTradeDelivery ram:ApplicableHeaderTradeSettlement
ram:IncludedSupplyChainTradeLineItem: ram:AssociatedDocumentLineDocument ram:SpecifiedTradeProduct ram:SpecifiedLineTradeAgreement ram:SpecifiedLineTradeDelivery ram:SpecifiedLineTradeSettlement
ram:AssociatedDocumentLineDocument: ram:LineID ram:IncludedNote
ram:SpecifiedTradeProduct: ram:GlobalID ram:SellerAssignedID ram:BuyerAssignedID ram:Name ram:Description
ram:SpecifiedLineTradeAgreement: ram:BuyerOrderReferencedDocument ram:GrossPriceProductTradePrice ram:NetPriceProductTradePrice
ram:NetPriceProductTradePrice: ram:ChargeAmount ram:BasisQuantity
ram:SpecifiedLineTradeDelivery: ram:BilledQuantity
ram:SpecifiedLineTradeSettlement: ram:ApplicableTradeTax ram:BillingSpecifiedPeriod ram:SpecifiedTradeAllowanceCharge* ram:SpecifiedTradeSettlementLineMonetarySummation
ram:SpecifiedTradeSettlementLineMonetarySummation: ram:LineTotalAmount
ram:ApplicableTradeTax: ram:CalculatedAmount ram:TypeCode ram:ExemptionReason ram:BasisAmount ram:CategoryCode ram:ExemptionReasonCode ram:TaxPointDate ram:DueDateTypeCode ram:RateApplicablePercent
ram:CategoryTradeTax: ram:TypeCode ram:CategoryCode ram:RateApplicablePercent
ram:SpecifiedTradeAllowanceCharge: ram:ChargeIndicator ram:CalculationPercent ram:BasisAmount ram:ActualAmount ram:ReasonCode ram:Reason ram:CategoryTradeTax
ram:ChargeIndicator: udt:Indicator
ram:ApplicableHeaderTradeAgreement: ram:BuyerReference ram:SellerTradeParty ram:BuyerTradeParty ram:SellerTaxRepresentativeTradeParty ram:SellerOrderReferencedDocument ram:BuyerOrderReferencedDocument ram:ContractReferencedDocument
ram:BuyerOrderReferencedDocument: ram:IssuerAssignedID
ram:ContractReferencedDocument: ram:IssuerAssignedID
ram:SellerTradeParty: ram:ID* ram:GlobalID* ram:Name ram:Description ram:SpecifiedLegalOrganization ram:DefinedTradeContact ram:PostalTradeAddress ram:URIUniversalCommunication ram:SpecifiedTaxRegistration*
ram:BuyerTradeParty: ram:ID ram:GlobalID ram:Name ram:SpecifiedLegalOrganization ram:DefinedTradeContact ram:PostalTradeAddress ram:URIUniversalCommunication ram:SpecifiedTaxRegistration
ram:ShipToTradeParty: ram:ID ram:GlobalID ram:Name ram:PostalTradeAddress
ram:SpecifiedLegalOrganization: ram:ID ram:TradingBusinessName
ram:DefinedTradeContact: ram:PersonName ram:DepartmentName ram:TelephoneUniversalCommunication ram:EmailURIUniversalCommunication
ram:TelephoneUniversalCommunication: ram:CompleteNumber
ram:EmailURIUniversalCommunication: ram:URIID
ram:URIUniversalCommunication: ram:URIID
ram:SpecifiedTaxRegistration: ram:ID
ram:PostalTradeAddress: ram:PostcodeCode ram:LineOne ram:LineTwo ram:LineThree ram:CityName ram:CountryID ram:CountrySubDivisionName
ram:ApplicableHeaderTradeDelivery: ram:ShipToTradeParty ram:ActualDeliverySupplyChainEvent ram:DespatchAdviceReferencedDocument
ram:ActualDeliverySupplyChainEvent: ram:OccurrenceDateTime
ram:OccurrenceDateTime: udt:DateTimeString
ram:ApplicableHeaderTradeSettlement: ram:CreditorReferenceID ram:PaymentReference ram:TaxCurrencyCode ram:InvoiceCurrencyCode ram:PayeeTradeParty ram:SpecifiedTradeSettlementPaymentMeans* ram:ApplicableTradeTax* ram:BillingSpecifiedPeriod ram:SpecifiedTradeAllowanceCharge* ram:SpecifiedTradePaymentTerms ram:SpecifiedTradeSettlementHeaderMonetarySummation
ram:SpecifiedTradeSettlementPaymentMeans: ram:TypeCode ram:Information ram:ApplicableTradeSettlementFinancialCard ram:PayerPartyDebtorFinancialAccount ram:PayeePartyCreditorFinancialAccount ram:PayeeSpecifiedCreditorFinancialInstitution
ram:PayeePartyCreditorFinancialAccount: ram:IBANID ram:AccountName ram:ProprietaryID
ram:PayeeSpecifiedCreditorFinancialInstitution: ram:BICID
ram:BillingSpecifiedPeriod: ram:StartDateTime ram:EndDateTime
ram:StartDateTime: udt:DateTimeString
ram:EndDateTime: udt:DateTimeString
ram:SpecifiedTradePaymentTerms: ram:Description ram:DueDateDateTime ram:DirectDebitMandateID
ram:DueDateDateTime: udt:DateTimeString
ram:SpecifiedTradeSettlementHeaderMonetarySummation: ram:LineTotalAmount ram:ChargeTotalAmount ram:AllowanceTotalAmount ram:TaxBasisTotalAmount ram:TaxTotalAmount ram:RoundingAmount ram:GrandTotalAmount ram:TotalPrepaidAmount ram:DuePayableAmount
`

const orders = new Map(
  sequences
    .trim()
    .split('\n')
    .map((line) => line.split(': '))
    .map(([parent = '', children = '']) => [parent, children.split(' ')] as const),
)

/** Each element whose children are not those of its schema, in that order and number: `parent: children`. */
export function outOfOrder(document: XmlNode): string[] {
  return document.children
    .flatMap(withinNode)
    .filter((element) => element.children.length > 0 && !isInOrder(element))
    .map((element) => `${element.name}: ${namesIn(element).join(' ')}`)
}

const namesIn = (element: XmlNode): string[] => element.children.map(({ name }) => name)

function isInOrder(element: XmlNode): boolean {
  const order = orders.get(element.name)
  if (!order) return false
  let place = 0
  return namesIn(element).every((name) => {
    while (place < order.length && order[place] !== name && order[place] !== `${name}*`) place += 1
    const isThere = place < order.length
    if (order[place] === name) place += 1
    return isThere
  })
}
