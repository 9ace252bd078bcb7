import type { EnAddress, EnParty } from './en-invoice.ts'
import { element, textElement, type Xml } from './xml.ts'

/** A party of CII under its element's name, the seller with its registration at the tax office. */
export function ciiParty(name: string, party: EnParty, taxRegistration = ''): Xml {
  const { contact, endpoint, registration } = party
  return element(name, [
    textElement('ram:ID', party.identifier),
    textElement('ram:Name', party.name),
    registration &&
      element('ram:SpecifiedLegalOrganization', [
        textElement('ram:ID', registration.id, { schemeID: registration.scheme }),
      ]),
    contact &&
      element('ram:DefinedTradeContact', [
        textElement('ram:PersonName', contact.name),
        element('ram:TelephoneUniversalCommunication', [textElement('ram:CompleteNumber', contact.phone)]),
        element('ram:EmailURIUniversalCommunication', [textElement('ram:URIID', contact.email)]),
      ]),
    ciiAddress(party.address),
    endpoint &&
      element('ram:URIUniversalCommunication', [
        textElement('ram:URIID', endpoint.id, { schemeID: endpoint.scheme }),
      ]),
    taxNumber(party.vatId ?? '', 'VA'),
    taxNumber(taxRegistration, 'FC'),
  ])
}

/** An address of CII. */
export function ciiAddress({ streetLines, city, postcode, region, country }: EnAddress): Xml {
  const [first = '', second = '', third = ''] = streetLines
  return element('ram:PostalTradeAddress', [
    textElement('ram:PostcodeCode', postcode),
    textElement('ram:LineOne', first),
    textElement('ram:LineTwo', second),
    textElement('ram:LineThree', third),
    textElement('ram:CityName', city),
    textElement('ram:CountryID', country),
    textElement('ram:CountrySubDivisionName', region),
  ])
}

function taxNumber(number: string, schemeID: 'VA' | 'FC'): Xml {
  return element('ram:SpecifiedTaxRegistration', [textElement('ram:ID', number, { schemeID })])
}
