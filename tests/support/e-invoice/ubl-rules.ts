import { same, type Rule } from './rule.ts'

const allowance = '/Invoice/cac:AllowanceCharge[cbc:ChargeIndicator = "false"]'
const charge = '/Invoice/cac:AllowanceCharge[cbc:ChargeIndicator = "true"]'
const total = '/Invoice/cac:LegalMonetaryTotal'
const seller = '/Invoice/cac:AccountingSupplierParty/cac:Party'
const buyer = '/Invoice/cac:AccountingCustomerParty/cac:Party'
const line = '/Invoice/cac:InvoiceLine'

const on = (context: string, rules: Record<string, string>): Rule[] =>
  Object.entries(rules).map(([id, holds]) => ({ id, context, holds }))

const decimals = (name: string) => `string-length(substring-after(${name}, ".")) <= 2`
const reason = 'cbc:AllowanceChargeReason or cbc:AllowanceChargeReasonCode'
const sum = (path: string) => `sum(${path})`

/** EN 16931-1 bound to UBL (CEN/TS 16931-3-2): the rules about what must be there and what must add up. */
export const ublRules: readonly Rule[] = [
  ...on('/Invoice', {
    'BR-01': 'cbc:CustomizationID != ""',
    'BR-02': 'cbc:ID != ""',
    'BR-03': 'cbc:IssueDate != ""',
    'BR-04': 'cbc:InvoiceTypeCode != ""',
    'BR-05': 'cbc:DocumentCurrencyCode != ""',
    'BR-16': 'cac:InvoiceLine',
    'BR-CO-18': 'cac:TaxTotal/cac:TaxSubtotal',
    'BR-CL-01': 'cbc:InvoiceTypeCode = "380"',
    'BR-CL-08': 'not(contains(cbc:Note, "#")) or starts-with(cbc:Note, "#AAI#")',
  }),
  ...on(seller, {
    'BR-06': 'cac:PartyLegalEntity/cbc:RegistrationName != ""',
    'BR-08': 'cac:PostalAddress',
    'BR-09': 'cac:PostalAddress/cac:Country/cbc:IdentificationCode != ""',
    'BR-62': 'not(cbc:EndpointID) or cbc:EndpointID/@schemeID',
    'BR-CO-26':
      'cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = "VAT"]/cbc:CompanyID or cac:PartyIdentification/cbc:ID or cac:PartyLegalEntity/cbc:CompanyID',
  }),
  ...on(buyer, {
    'BR-07': 'cac:PartyLegalEntity/cbc:RegistrationName != ""',
    'BR-10': 'cac:PostalAddress',
    'BR-11': 'cac:PostalAddress/cac:Country/cbc:IdentificationCode != ""',
    'BR-63': 'not(cbc:EndpointID) or cbc:EndpointID/@schemeID',
  }),
  ...on(total, {
    'BR-12': 'cbc:LineExtensionAmount',
    'BR-13': 'cbc:TaxExclusiveAmount',
    'BR-14': 'cbc:TaxInclusiveAmount',
    'BR-15': 'cbc:PayableAmount',
    'BR-CO-10': same('cbc:LineExtensionAmount', sum(`${line}/cbc:LineExtensionAmount`)),
    'BR-CO-11': `${same(sum('cbc:AllowanceTotalAmount'), sum(`${allowance}/cbc:Amount`))} and (boolean(cbc:AllowanceTotalAmount) = boolean(${allowance}))`,
    'BR-CO-12': `${same(sum('cbc:ChargeTotalAmount'), sum(`${charge}/cbc:Amount`))} and (boolean(cbc:ChargeTotalAmount) = boolean(${charge}))`,
    'BR-CO-13': same(
      'cbc:TaxExclusiveAmount',
      'cbc:LineExtensionAmount - sum(cbc:AllowanceTotalAmount) + sum(cbc:ChargeTotalAmount)',
    ),
    'BR-CO-15': same('cbc:TaxInclusiveAmount', 'cbc:TaxExclusiveAmount + ../cac:TaxTotal/cbc:TaxAmount'),
    'BR-CO-16': same(
      'cbc:PayableAmount',
      'cbc:TaxInclusiveAmount - sum(cbc:PrepaidAmount) + sum(cbc:PayableRoundingAmount)',
    ),
    'BR-CO-25': 'cbc:PayableAmount <= 0 or ../cbc:DueDate or ../cac:PaymentTerms/cbc:Note',
  }),
  ...on(line, {
    'BR-21': 'cbc:ID != ""',
    'BR-22': 'cbc:InvoicedQuantity',
    'BR-23': 'cbc:InvoicedQuantity/@unitCode',
    'BR-24': 'cbc:LineExtensionAmount',
    'BR-25': 'cac:Item/cbc:Name != ""',
    'BR-26': 'cac:Price/cbc:PriceAmount',
    'BR-27': 'cac:Price/cbc:PriceAmount >= 0',
    'BR-CO-04': 'cac:Item/cac:ClassifiedTaxCategory[cac:TaxScheme/cbc:ID = "VAT"]/cbc:ID',
  }),
  ...on('//cac:InvoicePeriod', {
    'BR-29':
      'not(cbc:StartDate) or not(cbc:EndDate) or number(translate(cbc:EndDate, "-", "")) >= number(translate(cbc:StartDate, "-", ""))',
    'BR-CO-19': 'cbc:StartDate or cbc:EndDate',
  }),
  ...on(allowance, {
    'BR-31': 'cbc:Amount',
    'BR-32': 'cac:TaxCategory/cbc:ID',
    'BR-33': reason,
    'BR-CO-21': reason,
  }),
  ...on(charge, {
    'BR-36': 'cbc:Amount',
    'BR-37': 'cac:TaxCategory/cbc:ID',
    'BR-38': reason,
    'BR-CO-22': reason,
  }),
  ...on(`${line}/cac:AllowanceCharge`, { 'BR-41': 'cbc:Amount', 'BR-42': reason, 'BR-CO-23': reason }),
  ...on('//cac:TaxSubtotal', {
    'BR-45': 'cbc:TaxableAmount',
    'BR-46': 'cbc:TaxAmount',
    'BR-47': 'cac:TaxCategory[cac:TaxScheme/cbc:ID = "VAT"]/cbc:ID',
    'BR-48': 'cac:TaxCategory/cbc:Percent or cac:TaxCategory/cbc:ID = "O"',
  }),
  ...on('//cac:PaymentMeans', {
    'BR-49': 'cbc:PaymentMeansCode',
    'BR-50': 'not(cac:PayeeFinancialAccount) or cac:PayeeFinancialAccount/cbc:ID != ""',
    'BR-61':
      'not(cbc:PaymentMeansCode = "30" or cbc:PaymentMeansCode = "58") or cac:PayeeFinancialAccount/cbc:ID',
  }),
  ...on('//cac:Delivery/cac:DeliveryLocation/cac:Address', {
    'BR-57': 'cac:Country/cbc:IdentificationCode != ""',
  }),
  ...on('//cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = "VAT"]/cbc:CompanyID', {
    'BR-CO-09': 'string-length(translate(substring(., 1, 2), "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "")) = 0',
  }),
  ...on('/Invoice/cac:TaxTotal', {
    'BR-CO-14': same('cbc:TaxAmount', sum('cac:TaxSubtotal/cbc:TaxAmount')),
  }),
  ...on('//*[@currencyID and not(parent::cac:Price)]', {
    'BR-DEC': decimals('.'),
  }),
]
