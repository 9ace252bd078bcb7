import type { Endpoint } from '@covoice/domain'
import type { EnAddress, EnParty } from './en-invoice.ts'
import { taxScheme } from './ubl-parts.ts'
import { element, textElement, type Xml } from './xml.ts'

/** A party of UBL, the seller with its registration at the tax office. */
export function ublParty(party: EnParty, taxRegistration = ''): Xml {
  const { name, contact } = party
  return element('cac:Party', [
    identified('cbc:EndpointID', party.endpoint),
    element('cac:PartyIdentification', [textElement('cbc:ID', party.identifier)]),
    element('cac:PartyName', [textElement('cbc:Name', name)]),
    ublAddress('cac:PostalAddress', party.address),
    taxNumber(party.vatId ?? '', 'VAT'),
    taxNumber(taxRegistration, 'TAX'),
    element('cac:PartyLegalEntity', [
      textElement('cbc:RegistrationName', name),
      identified('cbc:CompanyID', party.registration),
    ]),
    contact &&
      element('cac:Contact', [
        textElement('cbc:Name', contact.name),
        textElement('cbc:Telephone', contact.phone),
        textElement('cbc:ElectronicMail', contact.email),
      ]),
  ])
}

/** An address of UBL. */
export function ublAddress(name: string, { streetLines, city, postcode, region, country }: EnAddress): Xml {
  const [first = '', second = '', third = ''] = streetLines
  return element(name, [
    textElement('cbc:StreetName', first),
    textElement('cbc:AdditionalStreetName', second),
    textElement('cbc:CityName', city),
    textElement('cbc:PostalZone', postcode),
    textElement('cbc:CountrySubentity', region),
    element('cac:AddressLine', [textElement('cbc:Line', third)]),
    element('cac:Country', [textElement('cbc:IdentificationCode', country)]),
  ])
}

function identified(name: string, endpoint: Endpoint | null): Xml {
  return endpoint && textElement(name, endpoint.id, { schemeID: endpoint.scheme })
}

function taxNumber(number: string, scheme: 'VAT' | 'TAX'): Xml {
  const id = textElement('cbc:CompanyID', number)
  return id && element('cac:PartyTaxScheme', [id, taxScheme(scheme)])
}
