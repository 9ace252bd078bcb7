import type { DemoOrganisation } from './demo-organisations.ts'
import type { Xero, XeroRequest } from './xero.ts'

/** An authorised call of the Accounting API: for an organisation, perhaps about one record by its id. */
export interface Call {
  xero: Xero
  organisation: DemoOrganisation
  request: XeroRequest
  id: string | undefined
}
