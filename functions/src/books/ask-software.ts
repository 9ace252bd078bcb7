import type { CallProblem } from '@covoice/domain'
import { problem } from '../problem.ts'
import { BooksFailure } from './books-failure.ts'

/** Asks the accounting software something for a person who waits; a failure becomes 'booksUnreachable', or `whenRefused` where it refused. */
export async function askSoftware<T>(
  ask: () => Promise<T>,
  whenRefused: Extract<CallProblem, 'booksLost' | 'consentRefused'> = 'booksLost',
): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof BooksFailure)) throw error
    throw problem(error.kind === 'later' || error.kind === 'unknown' ? 'booksUnreachable' : whenRefused)
  }
}
