import type { Status } from '@covoice/domain'
import type { Refusal, Refused } from './refusal.ts'

/** The outcome of what was refused; `problem` is the first of its problems. */
export interface RefusedOutcome {
  outcome: 'refused'
  problem: Refusal
  problems: Refused['problems']
}

/** What became of one invoice of a command. */
export type Outcome = { outcome: 'done'; status: Status; numberText: string | null } | RefusedOutcome

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
