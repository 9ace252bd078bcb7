import type { Outcome } from '@covoice/domain'
import type { Denied } from '../../backend/server/problem.ts'
import type { NamedProblem } from './problem-words.ts'

/** One invoice that the server refused, and the first reason. */
export interface RefusedInvoice {
  invoice: string
  problem: string
  place?: number
  characters?: string
}

/** The outcomes of a command on several invoices; `failed` when the server could not be asked for the rest. */
export interface Outcomes {
  done: string[]
  refused: RefusedInvoice[]
  failed: Denied | null
}

/** An outcome as it is found, a newer server's too: the code of a refusal can be missing, as can its reasons. */
type StoredOutcome = Pick<Outcome, 'outcome'> & { problem?: string; problems?: readonly NamedProblem[] }

/** The outcomes of one command, in the order of its invoices. */
export function outcomesOf(result: {
  outcomes: Record<string, StoredOutcome>
}): Pick<Outcomes, 'done' | 'refused'> {
  const done: string[] = []
  const refused: RefusedInvoice[] = []
  for (const [invoice, { outcome, problem, problems }] of Object.entries(result.outcomes)) {
    if (outcome === 'done') done.push(invoice)
    else refused.push({ invoice, problem: problem ?? 'unknown', ...detailsOf(problems?.[0]) })
  }
  return { done, refused }
}

function detailsOf({ place, characters }: Partial<NamedProblem> = {}): Partial<RefusedInvoice> {
  return { ...(place !== undefined && { place }), ...(characters !== undefined && { characters }) }
}
