import type { Table, ValuesOf } from '../fields/field.ts'
import { country, idText, shortText } from '../fields/field-kinds.ts'
import { group, orNull } from '../fields/composed-fields.ts'
import { readFields } from '../fields/read-fields.ts'

/** The parts of a postal address; each is '' when unknown, `country` is ISO 3166-1 alpha-2. */
export const addressTable = {
  street: shortText,
  city: shortText,
  region: shortText,
  postcode: shortText,
  country,
} satisfies Table

/** A postal address. */
export type Address = ValuesOf<typeof addressTable>

/** The address in a document. */
export const address = group(addressTable, 'isAddress(value)')

/**
 * The parts of the seller, copied onto the invoice when it is created: later changes of the settings affect
 * new invoices only.
 */
export const sellerTable = {
  name: shortText,
  address,
  phone: shortText,
  email: shortText,
  taxId: shortText,
  peppolEndpoint: shortText,
  bankDetails: shortText,
  logo: orNull(idText),
} satisfies Table

/** The seller of an invoice. */
export type Seller = ValuesOf<typeof sellerTable>

/** The parts of the customer, copied onto the invoice. */
export const buyerTable = {
  name: shortText,
  address,
  email: shortText,
  taxId: shortText,
  peppolEndpoint: shortText,
  peppolScheme: shortText,
  contactName: shortText,
} satisfies Table

/** The customer of an invoice. */
export type Buyer = ValuesOf<typeof buyerTable>

/** An empty address. */
export const emptyAddress = (): Address => readFields(addressTable, {})

/** An empty seller. */
export const emptySeller = (): Seller => readFields(sellerTable, {})

/** An empty recipient. */
export const emptyBuyer = (): Buyer => readFields(buyerTable, {})
