import { countries } from '../customer/countries.ts'
import type { InvoiceContent } from '../invoice/invoice.ts'
import type { NewLine } from '../line/line.ts'
import type { TaxCategory } from '../tax/tax.ts'
import { buyerEndpointOf, endpointOf, isEndpoint } from './endpoint.ts'
import { obstaclesAmong, type Obstacle } from './obstacle.ts'
import { vatIdOf } from './vat-id.ts'

const codes = new Set(countries.map(({ code }) => code))

/**
 * Missing values of seller and buyer that the taxes on the lines require (BR-S-02, BR-AE-02, BR-IC-02,
 * BR-G-02 and similar rules).
 */
export function partyObstacles({ from, to }: InvoiceContent, lines: readonly NewLine[]): Obstacle[] {
  const uses = (...categories: TaxCategory[]) =>
    lines.some(({ taxes }) => taxes.some(({ category }) => categories.includes(category)))
  const hasTaxId = from.taxId.trim() !== ''
  const sellerVatId = vatIdOf(from.taxId, from.address.country)
  return obstaclesAmong([
    [!codes.has(from.address.country), 'noSellerCountry'],
    [!codes.has(to.address.country), 'noBuyerCountry'],
    [!hasTaxId, 'noSellerTaxId'],
    [hasTaxId && sellerVatId === null && uses('K', 'G'), 'noSellerVatId'],
    [vatIdOf(to.taxId, to.address.country) === null && uses('AE', 'K'), 'noBuyerVatId'],
  ])
}

/**
 * The values that Peppol needs to deliver the invoice to its buyer, and that the buyer needs to assign it
 * (PEPPOL-EN16931-R003, R010, R020).
 */
export function peppolObstacles({ from, to, buyerReference, poNumber }: InvoiceContent): Obstacle[] {
  const seller = endpointOf(from.peppolEndpoint)
  const buyer = buyerEndpointOf(to)
  return obstaclesAmong([
    [seller === null, 'noSellerEndpoint'],
    [seller !== null && !isEndpoint(seller), 'sellerEndpointInvalid'],
    [buyer === null, 'noBuyerEndpoint'],
    [buyer !== null && !isEndpoint(buyer), 'buyerEndpointInvalid'],
    [buyerReference.trim() === '' && poNumber.trim() === '', 'noReference'],
  ])
}
