/** A detail of a party below its address; numbers without obvious meaning are printed with their label. */
export interface PartyField {
  name: 'phone' | 'email' | 'taxId' | 'peppolEndpoint' | 'peppolScheme' | 'contactName'
  type: 'text' | 'email' | 'tel'
  labelled: boolean
}

const email: PartyField = { name: 'email', type: 'email', labelled: false }
const taxId: PartyField = { name: 'taxId', type: 'text', labelled: true }
const peppolEndpoint: PartyField = { name: 'peppolEndpoint', type: 'text', labelled: true }

/** The details of each party below its address, in the order of a letter. */
export const partyFields: Record<'from' | 'to', readonly PartyField[]> = {
  from: [{ name: 'phone', type: 'tel', labelled: false }, email, taxId, peppolEndpoint],
  to: [
    { name: 'contactName', type: 'text', labelled: false },
    email,
    taxId,
    peppolEndpoint,
    { name: 'peppolScheme', type: 'text', labelled: true },
  ],
}
