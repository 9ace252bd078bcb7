import type { InvoiceContent } from '../invoice/invoice.ts'
import { ownValue } from '../fields/own-value.ts'
import type { NewLine } from '../line/line.ts'
import type { Address, Buyer, Seller } from '../customer/party.ts'
import { bankAccountIn } from './bank-account.ts'
import { isNorwegian } from './check-digits.ts'
import { obstaclesAmong, type EInvoiceObstacleCode, type Obstacle } from './obstacle.ts'
import { buyerRegistration, sellerRegistration } from './registration.ts'
import { vatIdOf } from './vat-id.ts'

type Found = readonly (readonly [boolean, EInvoiceObstacleCode])[]

/**
 * Peppol's requirements for the sellers of some countries beyond its common rules: the DE-R, DK-R, GR-R,
 * IS-R, IT-R, NL-R, NO-R and SE-R rules.
 */
export function nationalObstacles(content: InvoiceContent, lines: readonly NewLine[]): Obstacle[] {
  const { from, to } = content
  const isDomestic = to.address.country === from.address.country
  return obstaclesAmong(
    countriesOf(from).flatMap((country) => ownValue(byCountry, country)?.(content, isDomestic, lines) ?? []),
  )
}

// Greece, Italy and Norway check the prefix of the VAT identifier, whatever the seller's country.
function countriesOf({ address, taxId }: Seller): string[] {
  const prefix = vatIdOf(taxId, address.country)?.slice(0, 2)
  const byVatId = prefix === 'EL' ? 'GR' : prefix === 'IT' || prefix === 'NO' ? prefix : address.country
  return [...new Set([address.country, byVatId])]
}

type NationalRules = (content: InvoiceContent, isDomestic: boolean, lines: readonly NewLine[]) => Found

const byCountry: Partial<Record<string, NationalRules>> = {
  DE: ({ from, to, buyerReference }, isDomestic) => [
    [isDomestic && lacks(from.address, 'city', 'postcode'), 'sellerAddressIncomplete'],
    [isDomestic && lacks(to.address, 'city', 'postcode'), 'buyerAddressIncomplete'],
    [isDomestic && from.phone.trim() === '', 'noSellerPhone'],
    [isDomestic && from.email.trim() === '', 'noSellerEmail'],
    [isDomestic && buyerReference.trim() === '', 'noBuyerReference'],
  ],
  DK: ({ from, to }, isDomestic) => [
    [sellerRegistration(from) === null, 'noSellerRegistration'],
    [isDomestic && hasNumberOfNoKind(to), 'noBuyerRegistration'],
  ],
  GR: () => [[true, 'sellerCountryNotCovered']],
  IS: ({ from, to }, isDomestic) => [
    [lacks(from.address, 'street', 'postcode'), 'sellerAddressIncomplete'],
    [isDomestic && lacks(to.address, 'street', 'postcode'), 'buyerAddressIncomplete'],
    [sellerRegistration(from) === null, 'noSellerRegistration'],
    [isDomestic && buyerRegistration(to) === null, 'noBuyerRegistration'],
  ],
  IT: ({ from }) => [
    [lacks(from.address, 'street', 'city', 'postcode'), 'sellerAddressIncomplete'],
    [
      vatIdOf(from.taxId, 'IT') === null && !/^[A-Z0-9]{11,16}$/.test(from.taxId.trim()),
      'sellerTaxIdInvalid',
    ],
  ],
  NL: ({ from, to }, isDomestic) => [
    [lacks(from.address, 'street', 'city', 'postcode'), 'sellerAddressIncomplete'],
    [isDomestic && lacks(to.address, 'street', 'city', 'postcode'), 'buyerAddressIncomplete'],
    [isDomestic && bankAccountIn(from.bankDetails) === null, 'noBankAccount'],
  ],
  NO: ({ from }) => [[!isIn(vatIdOf(from.taxId, 'NO'), 'NO', isNorwegianVatId), 'sellerTaxIdInvalid']],
  SE: ({ from }, _, lines) => [
    [!isIn(vatIdOf(from.taxId, 'SE'), 'SE', (id) => /^SE\d{12}$/.test(id)), 'sellerTaxIdInvalid'],
    [!isIn(vatIdOf(from.taxId, 'SE'), 'SE', () => !hasForeignRate(lines)), 'rateNotInCountry'],
  ],
}

// In Denmark a number that is neither a VAT identifier nor in the register would need a scheme (DK-R-013).
function hasNumberOfNoKind(to: Buyer): boolean {
  const isKnown = vatIdOf(to.taxId, to.address.country) !== null || buyerRegistration(to) !== null
  return to.taxId.trim() !== '' && !isKnown
}

const lacks = (address: Address, ...parts: (keyof Address)[]): boolean =>
  parts.some((part) => address[part].trim() === '')

/** Whether a VAT identifier of the country is valid; identifiers of other countries are not checked. */
function isIn(vatId: string | null, prefix: string, passes: (id: string) => boolean): boolean {
  return !vatId?.startsWith(prefix) || passes(vatId)
}

const isNorwegianVatId = (id: string): boolean => /^NO\d{9}MVA$/.test(id) && isNorwegian(id.slice(2, 11))

const hasForeignRate = (lines: readonly NewLine[]): boolean =>
  lines.some(({ taxes }) =>
    taxes.some(({ category, ratePpm }) => category === 'S' && ![250_000, 120_000, 60_000].includes(ratePpm)),
  )
