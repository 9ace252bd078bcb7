import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import type { BooksSoftware } from './books-software.ts'

/**
 * The environment of a use case of connected books: the usual dependencies, the accounting software, and the
 * key that encrypts its tokens.
 */
export interface Accountant extends Dependencies {
  software: BooksSoftware
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
