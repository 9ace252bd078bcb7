import {
  buyerEndpointOf,
  buyerRegistration,
  endpointOf,
  sellerRegistration,
  vatIdOf,
  type Address,
  type Buyer,
  type Seller,
} from '@covoice/domain'
import type { EnAddress, EnParty, EnSeller } from './en-invoice.ts'
import { spokenLines } from './texts.ts'

/**
 * The seller (BG-4). Outside the scope of VAT no VAT identifier is allowed (BR-O-02): the number then only
 * identifies its owner.
 */
export function enSeller(from: Seller, isOutsideScope: boolean): EnSeller {
  const taxId = from.taxId.trim()
  const vatId = isOutsideScope ? null : vatIdOf(taxId, from.address.country)
  const isVatId = vatIdOf(taxId, from.address.country) !== null
  const registration = sellerRegistration(from)
  const hasContact = from.phone.trim() !== '' || from.email.trim() !== ''
  return {
    name: from.name.trim(),
    address: enAddress(from.address),
    endpoint: endpointOf(from.peppolEndpoint),
    identifier: vatId === null && registration === null ? taxId : '',
    registration,
    vatId,
    contact: hasContact
      ? { name: from.name.trim(), phone: from.phone.trim(), email: from.email.trim() }
      : null,
    taxRegistration: isVatId ? '' : taxId,
  }
}

/** The buyer (BG-7), with its tax number as far as the seller's rules allow it. */
export function enBuyer(to: Buyer, isOutsideScope: boolean): EnParty {
  const vatId = isOutsideScope ? null : vatIdOf(to.taxId, to.address.country)
  const registration = buyerRegistration(to)
  const [name, email] = [to.contactName.trim(), to.email.trim()]
  return {
    name: to.name.trim(),
    address: enAddress(to.address),
    endpoint: buyerEndpointOf(to),
    identifier: vatId === null && registration === null ? to.taxId.trim() : '',
    registration,
    vatId,
    contact: name === '' && email === '' ? null : { name, phone: '', email },
  }
}

/** An address with its street on up to three lines, the maximum (BT-35, BT-36, BT-162). */
export function enAddress({ street, city, postcode, region, country }: Address): EnAddress {
  const [first = [], second = [], ...rest] = spokenLines(street).map((line) => [line])
  return {
    streetLines: [...first, ...second, ...(rest.length === 0 ? [] : [rest.join(', ')])],
    city: city.trim(),
    postcode: postcode.trim(),
    region: region.trim(),
    country,
  }
}
