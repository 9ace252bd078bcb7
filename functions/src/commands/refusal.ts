import type { BooksObstacleCode, ConnectedObstacleCode, Problem, ProblemCode } from '@covoice/domain'

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

/** It stays as it is, and why. */
export interface Refused {
  kind: 'refused'
  problems: { code: Refusal; line?: Problem['line']; by?: string }[]
}

/** It can't be done, for one reason. */
export function refused(code: Refusal): Refused {
  return { kind: 'refused', problems: [{ code }] }
}
