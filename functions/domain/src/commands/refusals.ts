import type { BooksObstacleCode } from '../books/books-obstacles.ts'
import type { ConnectedObstacleCode } from '../books/connected-obstacles.ts'
import { problemCodes } from '../invoice/problems.ts'

/** The refusals that any command can meet before its kind is asked. */
export const commonRefusals = [
  'notAMember',
  'notAllowed',
  'noSuchInvoice',
  'deleted',
  'tooLate',
  'overtaken',
  'tooManyToday',
  'malformed',
  'serverFailed',
] as const

/** The refusals of content that nobody else has approved as it stands, where the organisation requires it. */
const reviewRefusals = ['reviewNeeded', 'reviewWaits', 'reviewSentBack', 'approvalFell'] as const

/** The refusals of content that is to be frozen. */
export const freezeRefusals = [...problemCodes, 'tooMuchText', ...reviewRefusals] as const

/** Every refusal of a command that has words of its own; what a file or the books can't take is said by obstacles. */
export const refusals = [
  ...commonRefusals,
  ...freezeRefusals,
  'reasonNeeded',
  'dayNeeded',
  'dayAhead',
  'binExpired',
  'onTrial',
  'noRecipient',
  'invalidAddress',
  'tooManyRecipients',
  'changedSince',
  'subjectTooLong',
  'alreadySent',
  'dailyLimit',
  'notOverdue',
  'alreadyReminded',
  'noSuchMessage',
  'notRetryable',
  'otherSoftware',
  'booksNotConnected',
  'notOpen',
  'noReviewer',
  'alreadyApproved',
  'askedBefore',
  'noReview',
  'ownReview',
  'changedSinceAsked',
] as const

/** Why the server leaves one invoice of a command as it is. */
export type Refusal = (typeof refusals)[number] | BooksObstacleCode | ConnectedObstacleCode
