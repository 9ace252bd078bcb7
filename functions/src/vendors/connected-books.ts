import type { ConnectableSoftware } from '@covoice/domain'
import type { ConnectedBooks } from '../books/accountant.ts'
import { xeroBooks } from './xero/accountant.ts'

/** The accounting software that an organisation can connect, under the names that the domain lists. */
export const connectedBooks: Record<ConnectableSoftware, ConnectedBooks> = { xero: xeroBooks }
