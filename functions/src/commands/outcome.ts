import type { Outcome, RefusedOutcome, Status } from '@covoice/domain'
import type { Refused } from './refusal.ts'

export type { Outcome }

/** What became of a command about the organisation as a whole. */
export type WholeOutcome = { outcome: 'done' } | RefusedOutcome

/** What became of any subject of a command. */
export type AnyOutcome = Outcome | WholeOutcome

/** The outcome of a change, or of nothing to change: how the invoice stands now. */
export function done({ status, numberText }: { status: Status; numberText: string | null }): Outcome {
  return { outcome: 'done', status, numberText }
}

/** The outcome of a refusal: its first problem leads. */
export function refusal({ problems }: Refused): RefusedOutcome {
  return { outcome: 'refused', problem: problems[0]?.code ?? 'serverFailed', problems }
}
