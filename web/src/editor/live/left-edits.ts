import { invoicePath, type Edit } from '@covoice/domain'
import { onScopeDispose } from 'vue'
import { keepFailure, type Failure } from '../../backend/failures.ts'
import { problemOf } from '../../backend/problem.ts'
import { sendEdits } from './writes.ts'

/** What was to be written by a failure. */
export const editsOf = new WeakMap<Failure, readonly Edit[]>()

/** Sends edits for an editor; what is refused after that was left is told, and waits for the next one of the invoice. */
export function sendingFor(org: string, invoice: string): (edits: readonly Edit[]) => Promise<void> {
  let left = false
  onScopeDispose(() => (left = true))
  const written = { path: invoicePath(org, invoice), creates: false }

  async function send(edits: readonly Edit[]): Promise<void> {
    try {
      await sendEdits(org, invoice, edits)
    } catch (error) {
      if (left)
        editsOf.set(
          keepFailure(written, error, () => send(edits)),
          edits,
        )
      throw problemOf(error)
    }
  }
  return send
}
