/** A postal address; every part is '' when unknown, `country` is ISO 3166-1 alpha-2. */
export interface Address {
  street: string
  city: string
  region: string
  postcode: string
  country: string
}

/** Who sends the invoice, copied onto it when it is made: later changes of the settings touch new invoices only. */
export interface Seller {
  name: string
  address: Address
  phone: string
  email: string
  taxId: string
  peppolEndpoint: string
  bankDetails: string
  logo: string | null
}

/** Who receives the invoice, copied onto it from the customer. */
export interface Buyer {
  name: string
  address: Address
  email: string
  taxId: string
  peppolEndpoint: string
  peppolScheme: string
  contactName: string
}

/** An address of which nothing is known. */
export function emptyAddress(): Address {
  return { street: '', city: '', region: '', postcode: '', country: '' }
}

/** A sender of whom nothing is known. */
export function emptySeller(): Seller {
  return {
    name: '',
    address: emptyAddress(),
    phone: '',
    email: '',
    taxId: '',
    peppolEndpoint: '',
    bankDetails: '',
    logo: null,
  }
}

/** A recipient of whom nothing is known. */
export function emptyBuyer(): Buyer {
  return {
    name: '',
    address: emptyAddress(),
    email: '',
    taxId: '',
    peppolEndpoint: '',
    peppolScheme: '',
    contactName: '',
  }
}
