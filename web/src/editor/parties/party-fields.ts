/** A detail of a party below its address; numbers without obvious meaning are printed with their label. */
export interface PartyField {
  name: 'phone' | 'email' | 'taxId' | 'peppolEndpoint' | 'peppolScheme' | 'contactName'
  inputmode: 'text' | 'email' | 'tel'
  labelled: boolean
}

const email: PartyField = { name: 'email', inputmode: 'email', labelled: false }
const taxId: PartyField = { name: 'taxId', inputmode: 'text', labelled: true }
const peppolEndpoint: PartyField = { name: 'peppolEndpoint', inputmode: 'text', labelled: true }

/** The details of each party below its address, in the order of a letter. */
export const partyFields: Record<'from' | 'to', readonly PartyField[]> = {
  from: [{ name: 'phone', inputmode: 'tel', labelled: false }, email, taxId, peppolEndpoint],
  to: [
    { name: 'contactName', inputmode: 'text', labelled: false },
    email,
    taxId,
    peppolEndpoint,
    { name: 'peppolScheme', inputmode: 'text', labelled: true },
  ],
}
