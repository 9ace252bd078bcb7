import { near, type Rule } from './rule.ts'

const both = (country: string) =>
  `/Invoice[cac:AccountingSupplierParty//cbc:IdentificationCode = "${country}" and cac:AccountingCustomerParty//cbc:IdentificationCode = "${country}"]`
const seller = (country: string) =>
  `/Invoice/cac:AccountingSupplierParty/cac:Party[cac:PostalAddress/cac:Country/cbc:IdentificationCode = "${country}"]`

const allowances = 'sum(cac:AllowanceCharge[cbc:ChargeIndicator = "false"]/cbc:Amount)'

/** Peppol BIS Billing 3.0: the common rules that can be met by what we write, and those of the countries. */
export const peppolRules: readonly Rule[] = [
  { id: 'R001', context: '/Invoice', holds: 'cbc:ProfileID = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"' },
  { id: 'R002', context: '/Invoice', holds: 'count(cbc:Note) <= 1' },
  { id: 'R003', context: '/Invoice', holds: 'cbc:BuyerReference or cac:OrderReference/cbc:ID' },
  {
    id: 'R004',
    context: '/Invoice',
    holds:
      'cbc:CustomizationID = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"',
  },
  { id: 'R008', context: '//*[not(*)]', holds: 'normalize-space() != ""' },
  { id: 'R010', context: '//cac:AccountingCustomerParty/cac:Party', holds: 'cbc:EndpointID/@schemeID' },
  { id: 'R020', context: '//cac:AccountingSupplierParty/cac:Party', holds: 'cbc:EndpointID/@schemeID' },
  {
    id: 'R041',
    context: '//cac:AllowanceCharge',
    holds: 'boolean(cbc:MultiplierFactorNumeric) = boolean(cbc:BaseAmount)',
  },
  {
    id: 'R043',
    context: '//cac:AllowanceCharge',
    holds: 'cbc:ChargeIndicator = "true" or cbc:ChargeIndicator = "false"',
  },
  { id: 'R051', context: '//*[@currencyID]', holds: '@currencyID = /Invoice/cbc:DocumentCurrencyCode' },
  { id: 'R053', context: '/Invoice', holds: 'count(cac:TaxTotal[cac:TaxSubtotal]) = 1' },
  { id: 'R054', context: '/Invoice', holds: 'count(cac:TaxTotal) = 1' },
  {
    id: 'R120',
    context: '/Invoice/cac:InvoiceLine',
    holds: (read) =>
      near(
        'cbc:LineExtensionAmount',
        `cbc:InvoicedQuantity * cac:Price/cbc:PriceAmount div ${read('cac:Price/cbc:BaseQuantity') || '1'} - ${allowances}`,
        '0.0201',
      ),
  },
  { id: 'R121', context: '//cbc:BaseQuantity', holds: '. > 0' },
  { id: 'R130', context: '//cbc:BaseQuantity', holds: '@unitCode = ../../cbc:InvoicedQuantity/@unitCode' },
  { id: 'P0100', context: '//cbc:InvoiceTypeCode', holds: '. = "380"' },
  {
    id: 'F001',
    context: '//cbc:IssueDate | //cbc:DueDate | //cbc:StartDate | //cbc:EndDate | //cbc:ActualDeliveryDate',
    holds: 'translate(., "0123456789", "dddddddddd") = "dddd-dd-dd"',
  },
  ...Object.entries({ AE: 'AE', IC: 'K', G: 'G', O: 'O' }).map(([code, category]) => ({
    id: `VATEX-EU-${code}`,
    context: `//cac:TaxCategory[cbc:TaxExemptionReasonCode = "VATEX-EU-${code}"]`,
    holds: `cbc:ID = "${category}"`,
  })),
  { id: 'DE-R-001', context: both('DE'), holds: 'cac:PaymentMeans' },
  { id: 'DE-R-002', context: both('DE'), holds: 'cac:AccountingSupplierParty/cac:Party/cac:Contact' },
  { id: 'DE-R-003', context: `${both('DE')}//cac:PostalAddress`, holds: 'cbc:CityName and cbc:PostalZone' },
  {
    id: 'DE-R-005',
    context: `${both('DE')}/cac:AccountingSupplierParty//cac:Contact`,
    holds: 'cbc:Name and cbc:Telephone and cbc:ElectronicMail',
  },
  { id: 'DE-R-014', context: `${both('DE')}//cac:TaxSubtotal`, holds: 'cac:TaxCategory/cbc:Percent' },
  { id: 'DE-R-015', context: both('DE'), holds: 'cbc:BuyerReference' },
  {
    id: 'DK-R-002',
    context: seller('DK'),
    holds: 'cac:PartyLegalEntity/cbc:CompanyID/@schemeID = "0184"',
  },
  {
    id: 'DK-R-005',
    context: `${both('DK')}/cac:PaymentMeans`,
    holds: 'cbc:PaymentMeansCode = "1" or cbc:PaymentMeansCode = "58"',
  },
  {
    id: 'NL-R-002',
    context: `${seller('NL')}/cac:PostalAddress`,
    holds: 'cbc:StreetName and cbc:CityName and cbc:PostalZone',
  },
  {
    id: 'NL-R-008',
    context: `${both('NL')}/cac:PaymentMeans`,
    holds: 'cbc:PaymentMeansCode = "30" or cbc:PaymentMeansCode = "58"',
  },
]
