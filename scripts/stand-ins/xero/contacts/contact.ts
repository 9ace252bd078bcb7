import { randomUUID } from 'node:crypto'
import { microsoftDate } from '../dates.ts'
import { DEMO_ORGANISATIONS } from '../demo-organisations.ts'

/** A stored contact; `fields` are the other fields that apps may write, in Xero's words. */
export interface Contact {
  tenantId: string
  id: string
  status: 'ACTIVE' | 'ARCHIVED'
  name: string
  fields: Record<string, unknown>
  updated: number
}

const WRITTEN = [
  'ContactNumber',
  'AccountNumber',
  'EmailAddress',
  'FirstName',
  'LastName',
  'TaxNumber',
  'CompanyNumber',
  'DefaultCurrency',
  'Addresses',
  'Phones',
] as const

/** The stored fields of a contact in a request. */
export function contactFields(raw: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(WRITTEN.flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]]])))
}

/** In the form of GET Contacts. */
export function contactAnswer({ id, status, name, fields, updated }: Contact): Record<string, unknown> {
  return {
    ContactID: id,
    ContactStatus: status,
    Name: name,
    EmailAddress: '',
    BankAccountDetails: '',
    Addresses: [],
    Phones: [],
    ...fields,
    UpdatedDateUTC: microsoftDate(updated),
    ContactGroups: [],
    IsSupplier: false,
    IsCustomer: true,
    ContactPersons: [],
    HasAttachments: false,
    HasValidationErrors: false,
  }
}

/** Whether Xero treats two names as one. */
export const isSameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

const DEMO: [name: string, status: Contact['status'], fields: Record<string, unknown>][] = [
  ['Northwind Traders', 'ACTIVE', { EmailAddress: 'ap@northwind.example', ContactNumber: 'C-1001' }],
  ['City Limousines', 'ACTIVE', { EmailAddress: 'office@citylimousines.example' }],
  ['Basket Case', 'ACTIVE', { EmailAddress: 'info@basketcase.example' }],
  ['Ridgeway University', 'ACTIVE', { FirstName: 'Jo', LastName: 'Ridgeway' }],
  ['Bayside Club', 'ACTIVE', {}],
  ['Old Customer', 'ARCHIVED', {}],
]

/** The initial contacts of a demo organisation. */
export function demoContacts(): Contact[] {
  return DEMO_ORGANISATIONS.flatMap(({ tenantId }) =>
    DEMO.map(([name, status, fields]) => ({
      tenantId,
      id: randomUUID(),
      status,
      name,
      fields,
      updated: Date.UTC(2026, 0, 1),
    })),
  )
}
