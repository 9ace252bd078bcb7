import type { CallProblem } from '@covoice/domain'
import { problem } from '../problem.ts'
import { BooksFailure } from './books-failure.ts'

/** Asks the accounting software something for a person who waits; a failure becomes 'xeroUnreachable', or `whenRefused` where it refused. */
export async function askSoftware<T>(
  ask: () => Promise<T>,
  whenRefused: Extract<CallProblem, `xero${string}`> = 'xeroLost',
): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof BooksFailure)) throw error
    throw problem(error.kind === 'later' || error.kind === 'unknown' ? 'xeroUnreachable' : whenRefused)
  }
}
