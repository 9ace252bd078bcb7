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

/** The parts of who sends the invoice, copied onto it when it is made: later changes of the settings touch new invoices only. */
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

/** Who sends the invoice. */
export type Seller = ValuesOf<typeof sellerTable>

/** The parts of who receives the invoice, copied onto it from the customer. */
export const buyerTable = {
  name: shortText,
  address,
  email: shortText,
  taxId: shortText,
  peppolEndpoint: shortText,
  peppolScheme: shortText,
  contactName: shortText,
} satisfies Table

/** Who receives the invoice. */
export type Buyer = ValuesOf<typeof buyerTable>

/** An address of which nothing is known. */
export const emptyAddress = (): Address => readFields(addressTable, {})

/** A sender of whom nothing is known. */
export const emptySeller = (): Seller => readFields(sellerTable, {})

/** A recipient of whom nothing is known. */
export const emptyBuyer = (): Buyer => readFields(buyerTable, {})
