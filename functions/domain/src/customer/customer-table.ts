import { mapOf, orNull } from '../fields/composed-fields.ts'
import type { Table } from '../fields/field.ts'
import { flag, idText, shortText, wholeNumber } from '../fields/field-kinds.ts'
import { limits } from '../fields/limits.ts'
import { address } from './party.ts'

/** The fields of a contact of a customer. */
export const contactTable = {
  name: shortText,
  email: shortText,
  phone: shortText,
  /** Prefills Email invoice. */
  isBillingContact: flag,
} satisfies Table

/** The fields of a customer. */
export const customerTable = {
  name: shortText,
  address,
  taxId: shortText,
  peppolEndpoint: shortText,
  peppolScheme: shortText,
  buyerReference: shortText,
  /** A BCP 47 tag, '' for the organisation's language. */
  language: shortText,
  /** Days until an invoice is due; null: the terms of the invoice settings. */
  termsDays: orNull(wholeNumber(0, limits.termsDays)),
  /** The id of the tax of new lines, null for that of the product or the organisation. */
  tax: orNull(idText),
  phone: shortText,
  email: shortText,
  /** By id. */
  contacts: mapOf(contactTable, limits.contacts, 'areContacts(value.values(), known.values())'),
  archived: flag,
} satisfies Table
