import type { DemoOrganisation } from './demo-organisations.ts'
import type { Xero, XeroRequest } from './xero.ts'

/** A call of the Accounting API that may be made: of an organisation, perhaps about one thing by its id. */
export interface Call {
  xero: Xero
  organisation: DemoOrganisation
  request: XeroRequest
  id: string | undefined
}
