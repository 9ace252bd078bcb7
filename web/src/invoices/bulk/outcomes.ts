import type { Outcome } from '@covoice/domain'
import type { Denied } from '../../backend/server/problem.ts'

/** One invoice that the server refused, and the code of the reason. */
export interface RefusedInvoice {
  invoice: string
  problem: string
}

/** The outcomes of a command on several invoices; `failed` when the server could not be asked for the rest. */
export interface Outcomes {
  done: string[]
  refused: RefusedInvoice[]
  failed: Denied | null
}

/** An outcome as it is found, a newer server's too: the code of a refusal can be missing. */
type StoredOutcome = Pick<Outcome, 'outcome'> & { problem?: string }

/** The outcomes of one command, in the order of its invoices. */
export function outcomesOf(result: {
  outcomes: Record<string, StoredOutcome>
}): Pick<Outcomes, 'done' | 'refused'> {
  const done: string[] = []
  const refused: RefusedInvoice[] = []
  for (const [invoice, { outcome, problem }] of Object.entries(result.outcomes)) {
    if (outcome === 'done') done.push(invoice)
    else refused.push({ invoice, problem: problem ?? 'unknown' })
  }
  return { done, refused }
}
