import { invoiceFields, type InvoiceField, type LineField } from '@covoice/domain'
import { lineKey, type FieldKey } from '../live/field-key.ts'

const fields: Record<string, FieldKey> = {
  noSellerName: 'from.name',
  discountTooLarge: 'discount',
  dueBeforeInvoice: 'dueDay',
  periodEndBeforeStart: 'periodEndDay',
  customerNameTooLong: 'to.name',
  customerDetailTooLong: 'to.taxId',
  customerEmailInvalid: 'to.email',
  customerNameCharacters: 'to.name',
  noDueDay: 'dueDay',
  referenceTooLong: 'poNumber',
  noReference: 'poNumber',
  noSellerCountry: 'from.address.country',
  sellerAddressIncomplete: 'from.address.street',
  noSellerTaxId: 'from.taxId',
  noSellerVatId: 'from.taxId',
  sellerTaxIdInvalid: 'from.taxId',
  noSellerEndpoint: 'from.peppolEndpoint',
  sellerEndpointInvalid: 'from.peppolEndpoint',
  noSellerPhone: 'from.phone',
  noSellerEmail: 'from.email',
  noBankAccount: 'from.bankDetails',
  noBuyerCountry: 'to.address.country',
  buyerAddressIncomplete: 'to.address.street',
  noBuyerVatId: 'to.taxId',
  noBuyerEndpoint: 'to.peppolEndpoint',
  buyerEndpointInvalid: 'to.peppolEndpoint',
}

const headerFields = Object.keys(invoiceFields) as InvoiceField[]

/** The field of a line to fix; the price where the problem names none. */
const parts: Record<string, LineField> = {
  severalTaxes: 'taxes',
  taxWithoutName: 'taxes',
  noTax: 'taxes',
  rateNotOfCategory: 'taxes',
  noExemptionReason: 'taxes',
  rateNotInCountry: 'taxes',
  lineDiscountTooLarge: 'discount',
  descriptionTooLong: 'description',
  lineNotPrintable: 'description',
  notPrintable: 'description',
  noItemName: 'description',
  noReason: 'description',
  unknownUnit: 'unit',
}

/** The field that a problem links to; null when it is not about one field. */
export function problemField(
  { code, line, field }: { code: string; line?: string; field?: string },
  sheet: { blank: string; choosesCustomer: boolean },
): FieldKey | null {
  if (line !== undefined) return lineKey(line, parts[code] ?? 'unitPriceMillionths')
  if (code === 'noLines') return lineKey(sheet.blank, 'description')
  if (code === 'noCustomerName') return sheet.choosesCustomer ? 'customer' : 'to.name'
  return headerFields.find((one) => one === field) ?? fields[code] ?? null
}
