import { problem, type CallProblem } from '../problem.ts'
import { XeroFailure } from './xero-failure.ts'

/** Asks Xero something for a person who waits; what goes wrong is told as 'xeroUnreachable', or as `whenRefused` where Xero said no. */
export async function told<T>(
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
