/** Why an invoice is not in connected books. */
export const transferFailures = [
  'refusedByBooks',
  'numberTaken',
  'connectionLost',
  'booksBusy',
  'answerLost',
  'serverFailed',
  /** The invoice was deleted before it left. */
  'withdrawn',
  /** A later revision goes, or went, in its place. */
  'superseded',
] as const

/** One of `transferFailures`, or: the invoice is there, but comes to another amount. */
export const transferProblems = [...transferFailures, 'amountsDiffer'] as const

/** One of `transferProblems`. */
export type TransferProblem = (typeof transferProblems)[number]
