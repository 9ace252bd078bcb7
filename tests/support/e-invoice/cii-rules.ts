import { same, type Rule } from './rule.ts'

const invoice = '/rsm:CrossIndustryInvoice'
const trade = `${invoice}/rsm:SupplyChainTradeTransaction`
const agreement = `${trade}/ram:ApplicableHeaderTradeAgreement`
const settlement = `${trade}/ram:ApplicableHeaderTradeSettlement`
const total = `${settlement}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`
const line = `${trade}/ram:IncludedSupplyChainTradeLineItem`
const adjustment = (isCharge: boolean) =>
  `${settlement}/ram:SpecifiedTradeAllowanceCharge[ram:ChargeIndicator/udt:Indicator = "${isCharge}"]`

const on = (context: string, rules: Record<string, string>): Rule[] =>
  Object.entries(rules).map(([id, holds]) => ({ id, context, holds }))

const reason = 'ram:Reason or ram:ReasonCode'
const day = (name: string) => `number(ram:${name}DateTime/udt:DateTimeString)`

/** EN 16931-1 bound to CII (CEN/TS 16931-3-3): the rules about what must be there and what must add up. */
export const ciiRules: readonly Rule[] = [
  ...on(invoice, {
    'BR-01':
      'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID = "urn:cen.eu:en16931:2017"',
    'BR-02': 'rsm:ExchangedDocument/ram:ID != ""',
    'BR-03': 'rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString[@format = "102"] != ""',
    'BR-04': 'rsm:ExchangedDocument/ram:TypeCode = "380"',
  }),
  ...on(trade, {
    'BR-16': 'ram:IncludedSupplyChainTradeLineItem',
    'Factur-X delivery': 'ram:ApplicableHeaderTradeDelivery/ram:ActualDeliverySupplyChainEvent',
  }),
  ...on(`${agreement}/ram:SellerTradeParty`, {
    'BR-06': 'ram:Name != ""',
    'BR-09': 'ram:PostalTradeAddress/ram:CountryID != ""',
    'BR-62': 'not(ram:URIUniversalCommunication) or ram:URIUniversalCommunication/ram:URIID/@schemeID',
    'BR-CO-26':
      'ram:ID or ram:SpecifiedLegalOrganization/ram:ID or ram:SpecifiedTaxRegistration/ram:ID[@schemeID = "VA"]',
  }),
  ...on(`${agreement}/ram:BuyerTradeParty`, {
    'BR-07': 'ram:Name != ""',
    'BR-11': 'ram:PostalTradeAddress/ram:CountryID != ""',
    'BR-63': 'not(ram:URIUniversalCommunication) or ram:URIUniversalCommunication/ram:URIID/@schemeID',
  }),
  ...on(settlement, { 'BR-05': 'ram:InvoiceCurrencyCode != ""', 'BR-CO-18': 'ram:ApplicableTradeTax' }),
  ...on(total, {
    'BR-12': 'ram:LineTotalAmount',
    'BR-13': 'ram:TaxBasisTotalAmount',
    'BR-14': 'ram:GrandTotalAmount',
    'BR-15': 'ram:DuePayableAmount',
    'BR-CO-10': same('ram:LineTotalAmount', `sum(${line}//ram:LineTotalAmount)`),
    'BR-CO-11': `${same('sum(ram:AllowanceTotalAmount)', `sum(${adjustment(false)}/ram:ActualAmount)`)} and (boolean(ram:AllowanceTotalAmount) = boolean(${adjustment(false)}))`,
    'BR-CO-12': `${same('sum(ram:ChargeTotalAmount)', `sum(${adjustment(true)}/ram:ActualAmount)`)} and (boolean(ram:ChargeTotalAmount) = boolean(${adjustment(true)}))`,
    'BR-CO-13': same(
      'ram:TaxBasisTotalAmount',
      'ram:LineTotalAmount - sum(ram:AllowanceTotalAmount) + sum(ram:ChargeTotalAmount)',
    ),
    'BR-CO-14': same('ram:TaxTotalAmount', 'sum(../ram:ApplicableTradeTax/ram:CalculatedAmount)'),
    'BR-CO-15': `${same('ram:GrandTotalAmount', 'ram:TaxBasisTotalAmount + ram:TaxTotalAmount')} and ram:TaxTotalAmount/@currencyID = ../ram:InvoiceCurrencyCode`,
    'BR-CO-16': same(
      'ram:DuePayableAmount',
      'ram:GrandTotalAmount - sum(ram:TotalPrepaidAmount) + sum(ram:RoundingAmount)',
    ),
    'BR-CO-25':
      'ram:DuePayableAmount <= 0 or ../ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime or ../ram:SpecifiedTradePaymentTerms/ram:Description',
  }),
  ...on(line, {
    'BR-21': 'ram:AssociatedDocumentLineDocument/ram:LineID != ""',
    'BR-22': './/ram:BilledQuantity',
    'BR-23': './/ram:BilledQuantity/@unitCode',
    'BR-24': './/ram:LineTotalAmount',
    'BR-25': 'ram:SpecifiedTradeProduct/ram:Name != ""',
    'BR-26': './/ram:NetPriceProductTradePrice/ram:ChargeAmount',
    'BR-27': './/ram:NetPriceProductTradePrice/ram:ChargeAmount >= 0',
    'BR-CO-04':
      'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax[ram:TypeCode = "VAT"]/ram:CategoryCode',
  }),
  ...on('//ram:BillingSpecifiedPeriod', {
    'BR-29': `not(ram:StartDateTime) or not(ram:EndDateTime) or ${day('End')} >= ${day('Start')}`,
    'BR-CO-19': 'ram:StartDateTime or ram:EndDateTime',
  }),
  ...on('//ram:SpecifiedTradeAllowanceCharge', { 'BR-33': reason, 'BR-66': 'ram:ChargeIndicator' }),
  ...on(`${settlement}/ram:SpecifiedTradeAllowanceCharge`, {
    'BR-32': 'ram:CategoryTradeTax/ram:CategoryCode',
  }),
  ...on(`${settlement}/ram:ApplicableTradeTax`, {
    'BR-45': 'ram:BasisAmount',
    'BR-46': 'ram:CalculatedAmount',
    'BR-48': 'ram:RateApplicablePercent or ram:CategoryCode = "O"',
  }),
  ...on('//ram:SpecifiedTradeSettlementPaymentMeans', {
    'BR-49': 'ram:TypeCode',
    'BR-61': 'not(ram:TypeCode = "30" or ram:TypeCode = "58") or .//ram:IBANID',
  }),
  ...on('//ram:ShipToTradeParty/ram:PostalTradeAddress', { 'BR-57': 'ram:CountryID != ""' }),
  ...on(
    `//ram:LineTotalAmount | //ram:ActualAmount | //ram:BasisAmount | //ram:CalculatedAmount | ${total}/*`,
    {
      'BR-DEC': 'string-length(substring-after(., ".")) <= 2',
    },
  ),
  { id: 'no empty element', context: '//*[not(*)]', holds: 'normalize-space() != ""' },
]
