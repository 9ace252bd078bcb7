import type { CallInput, CallName, ConnectableSoftware } from '@covoice/domain'
import type { SecretParam } from 'firebase-functions/params'
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

/** Software that can be connected: `accountant` throws where the operator has not set it up. */
export interface ConnectedBooks {
  accountant: (deps: Dependencies) => Accountant
  /** The secrets that a function with it declares. */
  secrets: SecretParam[]
}

/** The arguments of a call without the name of its software, which the accountant knows. */
export type BooksInput<N extends CallName> = Omit<CallInput<N>, 'software'>

/** A use case of connected books that a person calls. */
export type ConnectedUseCase<I, R> = (input: I, caller: Caller, accountant: Accountant) => Promise<R>

/** Such a use case as one that takes the usual dependencies, with the software that the call names. */
export function withAccountant<I, R>(
  accountantOf: (deps: Dependencies) => (software: ConnectableSoftware) => Accountant,
  run: ConnectedUseCase<I, R>,
) {
  return (input: I & { software: ConnectableSoftware }, caller: Caller, deps: Dependencies): Promise<R> =>
    run(input, caller, accountantOf(deps)(input.software))
}
