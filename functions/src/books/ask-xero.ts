import type { CallProblem } from '@covoice/domain'
import { problem } from '../problem.ts'
import { XeroFailure } from './xero-failure.ts'

/** Asks Xero something for a person who waits; a failure becomes 'xeroUnreachable', or `whenRefused` where Xero refused. */
export async function askXero<T>(
  ask: () => Promise<T>,
  whenRefused: Extract<CallProblem, `xero${string}`> = 'xeroLost',
): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof XeroFailure)) throw error
    throw problem(error.kind === 'later' || error.kind === 'unknown' ? 'xeroUnreachable' : whenRefused)
  }
}
