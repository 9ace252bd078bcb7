import type { Buyer, Seller } from '../customer/party.ts'
import { ownValue } from '../fields/own-value.ts'
import { buyerEndpointOf, endpointOf, type Endpoint } from './endpoint.ts'

// Countries whose Peppol rules require the number of the national register, by its ISO 6523 scheme.
const registers: Partial<Record<string, string>> = { DK: '0184', IS: '0196' }

/** The seller's number in its country's register (EN 16931, BT-30), where Peppol requires one and it is known. */
export function sellerRegistration({ address, taxId, peppolEndpoint }: Seller): Endpoint | null {
  return registrationIn(address.country, endpointOf(peppolEndpoint), taxId)
}

/** The buyer's number in its country's register (BT-47), where Peppol requires one and it is known. */
export function buyerRegistration(buyer: Buyer): Endpoint | null {
  return registrationIn(buyer.address.country, buyerEndpointOf(buyer), buyer.taxId)
}

function registrationIn(country: string, endpoint: Endpoint | null, taxId: string): Endpoint | null {
  const scheme = ownValue(registers, country)
  if (scheme === undefined) return null
  if (endpoint?.scheme === scheme) return endpoint
  // A Danish VAT number is the register number with the country's prefix, which is often left out.
  const [, number] = country === 'DK' ? (/^(?:DK)?(\d{8})$/.exec(taxId.replace(/\s/g, '')) ?? []) : []
  return number === undefined ? null : { scheme, id: `DK${number}` }
}
