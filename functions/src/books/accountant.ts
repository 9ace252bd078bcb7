import { xeroAt } from '../vendors/xero/xero.ts'
import type { Caller } from '../caller.ts'
import { xeroSettings, xeroTokenKey } from '../config.ts'
import { dependencies, type Dependencies } from '../dependencies.ts'
import { problem } from '../problem.ts'
import type { Xero } from './xero.ts'

/** What a use case of connected books needs from outside: the usual, Xero, and the key that its tokens are sealed with. */
export interface Accountant extends Dependencies {
  xero: Xero
  tokenKey: string
}

/** That of a deployed function which has `xeroTokenKey` among its secrets; throws 'xeroNotSetUp' where the operator has no app at Xero. */
export function accountant(deps: Dependencies = dependencies()): Accountant {
  const settings = xeroSettings()
  if (!settings) throw problem('xeroNotSetUp')
  return { ...deps, xero: xeroAt(settings), tokenKey: xeroTokenKey.value() }
}

/** A use case of connected books as one of its caller's. */
export function withAccountant<I, R>(run: (input: I, caller: Caller, accountant: Accountant) => Promise<R>) {
  return (input: I, caller: Caller, deps: Dependencies): Promise<R> => run(input, caller, accountant(deps))
}
