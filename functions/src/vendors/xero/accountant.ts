import type { Accountant, ConnectedBooks } from '../../books/accountant.ts'
import type { Dependencies } from '../../dependencies.ts'
import { problem } from '../../problem.ts'
import { xeroSettings, xeroTokenKey } from './config.ts'
import { xeroAt } from './xero.ts'

/** What the use cases of connected books get in a deployed function which has `xeroTokenKey` among its secrets; throws 'booksNotSetUp' where the operator has no app at Xero. */
function xeroAccountant(deps: Dependencies): Accountant {
  const settings = xeroSettings()
  if (!settings) throw problem('booksNotSetUp')
  return { ...deps, software: xeroAt(settings), tokenKey: xeroTokenKey.value() }
}

/** Xero as connected software. */
export const xeroBooks: ConnectedBooks = { accountant: xeroAccountant, secrets: [xeroTokenKey] }
