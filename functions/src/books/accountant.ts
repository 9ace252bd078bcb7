import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Xero } from './xero.ts'

/** What a use case of connected books needs from outside: the usual, Xero, and the key that its tokens are sealed with. */
export interface Accountant extends Dependencies {
  xero: Xero
  tokenKey: string
}

/** A use case of connected books that a person calls. */
export type ConnectedUseCase<I, R> = (input: I, caller: Caller, accountant: Accountant) => Promise<R>

/** Such a use case as one that takes the usual dependencies; `accountantOf` throws where the operator has not set up the books. */
export function withAccountant<I, R>(
  accountantOf: (deps: Dependencies) => Accountant,
  run: ConnectedUseCase<I, R>,
) {
  return (input: I, caller: Caller, deps: Dependencies): Promise<R> => run(input, caller, accountantOf(deps))
}
