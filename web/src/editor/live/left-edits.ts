import { invoicePath, type Edit } from '@covoice/domain'
import { onScopeDispose, watch } from 'vue'
import { failures, keepFailure, showFailuresOf, type Failure } from '../../backend/failures.ts'
import { problemOf, type ProblemCode } from '../../backend/problem.ts'
import { sendEdits } from './writes.ts'

/** What an editor takes over from the one before it. */
interface Successor {
  /** Whether it has an invoice to show it in. */
  ready: () => boolean
  keep: (edits: readonly Edit[], reason: ProblemCode) => void
}

const editsOf = new WeakMap<Failure, readonly Edit[]>()

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

/** Hands an editor what was refused after an earlier one of the same invoice had been left. */
export function takeOver(org: string, invoice: string, { ready, keep }: Successor): void {
  const own = invoicePath(org, invoice)
  showFailuresOf((path) => path === own && ready())
  watch(
    () => (ready() ? failures.value.filter((one) => one.path === own && editsOf.has(one)) : []),
    (refused) => {
      for (const failure of refused) {
        keep(editsOf.get(failure) ?? [], failure.problem.problem)
        failure.dismiss()
      }
    },
    { immediate: true },
  )
}
