import type { Outcome, RefusedOutcome, Status } from '@covoice/domain'
import type { Refused } from './refusal.ts'

export type { Outcome }

/** The outcome of a command about the organisation as a whole. */
export type WholeOutcome = { outcome: 'done' } | RefusedOutcome

/** The outcome for any subject of a command. */
export type AnyOutcome = Outcome | WholeOutcome

/** The outcome of a change, or of no change: the invoice's current state. */
export function done({ status, numberText }: { status: Status; numberText: string | null }): Outcome {
  return { outcome: 'done', status, numberText }
}

/** The outcome of a refusal: its first problem comes first. */
export function refusal({ problems }: Refused): RefusedOutcome {
  return { outcome: 'refused', problem: problems[0]?.code ?? 'serverFailed', problems }
}
