/** Why an invoice can't be an e-invoice; the words are the screen's. */
export const eInvoiceObstacleCodes = [
  'noLines',
  'unknownCurrency',
  'tooManyDecimals',
  'noSellerCountry',
  'noBuyerCountry',
  'noSellerTaxId',
  'noSellerVatId',
  'noBuyerVatId',
  'noSellerEndpoint',
  'sellerEndpointInvalid',
  'noBuyerEndpoint',
  'buyerEndpointInvalid',
  'noReference',
  'noBuyerReference',
  'noDueDay',
  'noTax',
  'severalTaxes',
  'rateNotOfCategory',
  'noExemptionReason',
  'outsideScopeMixed',
  'discountUntaxed',
  'taxDiffers',
  'ratesTooClose',
  'noItemName',
  'noReason',
  'unknownUnit',
  'sellerAddressIncomplete',
  'buyerAddressIncomplete',
  'noSellerPhone',
  'noSellerEmail',
  'noSellerRegistration',
  'noBuyerRegistration',
  'sellerTaxIdInvalid',
  'rateNotInCountry',
  'noBankAccount',
  'sellerCountryNotCovered',
] as const

/** One of `eInvoiceObstacleCodes`. */
export type EInvoiceObstacleCode = (typeof eInvoiceObstacleCodes)[number]

/** One obstacle of a format, with the id of its line where it has one. */
export interface Obstacle {
  code: EInvoiceObstacleCode
  line?: string
}

/** The obstacles that apply, in order. */
export function obstaclesAmong(found: readonly (readonly [boolean, EInvoiceObstacleCode])[]): Obstacle[] {
  return found.filter(([is]) => is).map(([, code]) => ({ code }))
}
