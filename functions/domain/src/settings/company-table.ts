import { address } from '../customer/party.ts'
import type { Table } from '../fields/field.ts'
import { shortText } from '../fields/field-kinds.ts'

/** The fields of the company's details, which are copied onto each new invoice. */
export const companyTable = {
  name: shortText,
  address,
  phone: shortText,
  email: shortText,
  taxId: shortText,
  peppolEndpoint: shortText,
} satisfies Table
