/** Why an email did not go out. */
export const messageProblems = [
  'refusedByProvider',
  'providerBusy',
  'answerLost',
  'died',
  'serverFailed',
  'notArrived',
  /** Its subject was done or taken back before it left. */
  'withdrawn',
] as const

/** One of `messageProblems`. */
export type MessageProblem = (typeof messageProblems)[number]
