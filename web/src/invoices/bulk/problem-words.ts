import type { MessageKey } from '../../languages/words.ts'

/** The codes with which the server refuses a command on an invoice (the domain's problems and its own). */
const known = [
  'noSellerName',
  'noCustomerName',
  'noLines',
  'tooManyLines',
  'lineTooLarge',
  'dueBeforeInvoice',
  'periodEndBeforeStart',
  'totalTooLarge',
  'notAMember',
  'notAllowed',
  'noSuchInvoice',
  'deleted',
  'reasonNeeded',
  'dayNeeded',
  'dayAhead',
  'tooMuchText',
  'tooLate',
  'overtaken',
  'malformed',
  'serverFailed',
  'onTrial',
  'noRecipient',
  'changedSince',
  'alreadySent',
  'dailyLimit',
  'notOverdue',
  'alreadyReminded',
  'noSuchMessage',
  'notRetryable',
  'otherSoftware',
  'booksNotConnected',
] as const

/** The words for a refusal; an unknown code of a newer server gets general ones. */
export function problemKey(problem: string): MessageKey {
  const code = known.find((one) => one === problem) ?? 'unknown'
  return `invoices.problems.${code}`
}
