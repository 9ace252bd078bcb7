import type {
  BooksObstacleCode,
  ConnectedObstacleCode,
  Day,
  InvoiceServerFields,
  Problem,
  ProblemCode,
  Status,
} from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import type { CommandOf } from './command.ts'

/** Why one invoice of a command stays as it is: a problem of its content, what a file can't carry, or of what was asked. */
export type Refusal =
  | ProblemCode
  | BooksObstacleCode
  | ConnectedObstacleCode
  | 'notAMember'
  | 'notAllowed'
  | 'noSuchInvoice'
  | 'deleted'
  | 'reasonNeeded'
  | 'dayNeeded'
  | 'dayAhead'
  | 'tooMuchText'
  | 'binExpired'
  | 'tooLate'
  | 'overtaken'
  | 'malformed'
  | 'serverFailed'
  | 'onTrial'
  | 'noRecipient'
  | 'changedSince'
  | 'alreadySent'
  | 'dailyLimit'
  | 'notOverdue'
  | 'alreadyReminded'
  | 'noSuchMessage'
  | 'notRetryable'
  | 'otherSoftware'
  | 'booksNotConnected'

/** What a history entry says besides who and when. */
export interface Happening {
  kind:
    | 'status'
    | 'issued'
    | 'reopened'
    | 'finished'
    | 'deleted'
    | 'restored'
    | 'emailed'
    | 'exported'
    | 'reminded'
  from: Status
  to: Status
  day: Day | null
  reason: string | null
}

/** A change of an invoice: header fields, whether its content is frozen first, what history says, its number's new state. */
export interface Change {
  kind: 'change'
  header: Partial<InvoiceServerFields>
  freeze: boolean
  happening: Happening
  register?: 'active' | 'deleted'
  /** It follows from an export, which the entry names the revision of. */
  cause?: 'export'
  /** A person chose the status: what was asked for before no longer changes it. */
  chosen?: true
}

/** It stays as it is, and why. */
export interface Refused {
  kind: 'refused'
  problems: { code: Refusal; line?: Problem['line']; by?: string }[]
}

/** What is asked of an invoice's emails. */
export type EmailCommand = CommandOf<'send' | 'remind' | 'retry' | 'settle'>

/** What a command makes of one invoice; of an email and an export, more has to be read first. */
export type Decision =
  | Change
  | { kind: 'nothing' }
  | { kind: 'email'; command: EmailCommand }
  | { kind: 'export'; command: CommandOf<'export'> }
  | Refused

/** When something is decided, and at whose wish. */
export interface Occasion {
  by: string
  byName: string
  at: Timestamp
}

/** There is nothing to do: the invoice is already so. */
export const nothing: Decision = { kind: 'nothing' }

/** It can't be done, for one reason. */
export function refused(code: Refusal): Refused {
  return { kind: 'refused', problems: [{ code }] }
}
