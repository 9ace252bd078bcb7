import { invoicePath, type Edit } from '@covoice/domain'
import { onScopeDispose } from 'vue'
import { keepFailure, type Failure } from '../../backend/failures.ts'
import { problemOf } from '../../backend/problem.ts'
import { sendEdits } from './writes.ts'

/** What was to be written by a failure. */
export const editsOf = new WeakMap<Failure, readonly Edit[]>()

/**
 * Sends edits for an editor; what is refused after that was left is told, and waits for the next one of the invoice.
 * Behind an invoice that is still being made, what is refused together with it counts as sent: it is kept with it.
 */
export function sendingFor(
  org: string,
  invoice: string,
  making: () => Promise<void> | null = () => null,
): (edits: readonly Edit[]) => Promise<void> {
  let left = false
  onScopeDispose(() => (left = true), true)
  const written = { path: invoicePath(org, invoice), creates: false }

  async function send(edits: readonly Edit[]): Promise<void> {
    const made = making()?.then(
      () => true,
      () => false,
    )
    try {
      await sendEdits(org, invoice, edits)
    } catch (error) {
      if ((await made) === false) return
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
