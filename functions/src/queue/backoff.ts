import { leaseMs } from '../config.ts'

/** How often and with which pauses a failed task is retried: each pause is twice the one before. */
export interface Backoff {
  maxAttempts: number
  minBackoffSeconds: number
  maxBackoffSeconds: number
}

/** Whether this is the last attempt: `retryCount` is the number of earlier failures. */
export function isLastAttempt({ maxAttempts }: Backoff, retryCount: number): boolean {
  return retryCount + 1 >= maxAttempts
}

/** The state after a failure that may pass: the job waits for its next attempt, or has failed after the last one. */
export const waitOrFail = (lastAttempt: boolean): 'queued' | 'failed' => (lastAttempt ? 'failed' : 'queued')

/** A job untouched for longer than its longest pause and an attempt has lost its task. */
export function forgottenAfterMs({ maxBackoffSeconds }: Backoff): number {
  return maxBackoffSeconds * 1000 + leaseMs
}
