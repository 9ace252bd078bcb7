import type { Problem } from '../invoice/problems.ts'
import type { Status } from '../invoice/status.ts'
import type { CommandKind } from './command.ts'
import type { Refusal } from './refusals.ts'

/** One reason of a refusal: the part of the invoice and the colleague that it is about, where it is about one. */
export interface RefusalReason extends Omit<Problem, 'code'> {
  code: Refusal
  by?: string
}

/** The outcome of a refusal; `problem` is the first of its reasons. */
export interface RefusedOutcome {
  outcome: 'refused'
  problem: Refusal
  problems: readonly RefusalReason[]
}

/** The outcome of a command for one invoice. */
export type Outcome = { outcome: 'done'; status: Status; numberText: string | null } | RefusedOutcome

/** The outcomes of a command, by invoice; `finishedAt` is null until the server has finished. */
export interface CommandResult<Moment> {
  by: string
  kind: CommandKind | 'malformed'
  finishedAt: Moment | null
  outcomes: Record<string, Outcome>
  /** Set where the command could not be read at all. */
  problem?: 'malformed'
}
