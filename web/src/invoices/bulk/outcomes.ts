import type { Result } from '../../backend/server/commands.ts'
import type { Denied } from '../../backend/server/problem.ts'

/** One invoice that the server refused, and the code of the reason. */
export interface Refusal {
  invoice: string
  problem: string
}

/** The outcomes of a command on several invoices; `failed` when the server could not be asked for the rest. */
export interface Outcomes {
  done: string[]
  refused: Refusal[]
  failed: Denied | null
}

/** The outcomes of one command, in the order of its invoices. */
export function outcomesOf(result: Pick<Result, 'outcomes'>): Pick<Outcomes, 'done' | 'refused'> {
  const done: string[] = []
  const refused: Refusal[] = []
  for (const [invoice, { outcome, problem }] of Object.entries(result.outcomes)) {
    if (outcome === 'done') done.push(invoice)
    else refused.push({ invoice, problem: problem ?? 'unknown' })
  }
  return { done, refused }
}
