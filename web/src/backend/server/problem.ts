import { callProblems } from '@covoice/domain'

/** Every refusal and failure of the backend; `session.problems.<code>` holds the words for each. */
export const problemCodes = [
  'offline',
  'timeout',
  'denied',
  'gone',
  'exists',
  'expired',
  'tooMany',
  'tooLarge',
  'unknown',
  'emailInvalid',
  'emailTaken',
  'wrongCredentials',
  'accountDisabled',
  'passwordTooShort',
  'passwordWeak',
  'linkExpired',
  'linkInvalid',
  'googleClosed',
  'googleBlocked',
  'googleOtherMethod',
  'notConfigured',
  'notAnImage',
  'fileTooLarge',
  'imageBroken',
  ...callProblems,
  'invalid',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** A refusal or failure of the backend with its code; `details` has the vendor's own words for support. */
export class BackendProblem extends Error {
  readonly problem: ProblemCode
  readonly details: string

  constructor(problem: ProblemCode, details = '') {
    super(details === '' ? problem : `${problem}: ${details}`)
    this.name = 'BackendProblem'
    this.problem = problem
    this.details = details
  }
}

/** The error of a listener that ended: no more data will come from it. */
export type Denied = BackendProblem

const known: Record<string, ProblemCode> = {
  'permission-denied': 'denied',
  unauthenticated: 'expired',
  unavailable: 'offline',
  'deadline-exceeded': 'timeout',
  'not-found': 'gone',
  'already-exists': 'exists',
  'resource-exhausted': 'tooMany',
  'invalid-argument': 'invalid',
  'out-of-range': 'invalid',
  'failed-precondition': 'invalid',
  'auth/network-request-failed': 'offline',
  'auth/timeout': 'timeout',
  'auth/invalid-email': 'emailInvalid',
  'auth/missing-email': 'emailInvalid',
  'auth/email-already-in-use': 'emailTaken',
  'auth/invalid-credential': 'wrongCredentials',
  'auth/invalid-login-credentials': 'wrongCredentials',
  'auth/wrong-password': 'wrongCredentials',
  'auth/user-not-found': 'wrongCredentials',
  'auth/missing-password': 'wrongCredentials',
  'auth/user-disabled': 'accountDisabled',
  'auth/too-many-requests': 'tooMany',
  'auth/quota-exceeded': 'tooMany',
  'auth/weak-password': 'passwordTooShort',
  'auth/password-does-not-meet-requirements': 'passwordWeak',
  'auth/expired-action-code': 'linkExpired',
  'auth/invalid-action-code': 'linkInvalid',
  'auth/popup-closed-by-user': 'googleClosed',
  'auth/cancelled-popup-request': 'googleClosed',
  'auth/popup-blocked': 'googleBlocked',
  'auth/account-exists-with-different-credential': 'googleOtherMethod',
  'auth/operation-not-allowed': 'notConfigured',
  'auth/admin-restricted-operation': 'notConfigured',
  'auth/user-token-expired': 'expired',
  'auth/id-token-revoked': 'expired',
  'auth/requires-recent-login': 'expired',
}

/** Converts any thrown value into one of our problems. Only this function reads vendor codes. */
export function problemOf(error: unknown): BackendProblem {
  if (error instanceof BackendProblem) return error
  if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return new BackendProblem('timeout', error.message)
  }
  const message = error instanceof Error ? error.message : String(error)
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code === 'string') return new BackendProblem(known[code] ?? 'unknown', `${code} ${message}`)
  // fetch and import() both reject with a TypeError when there is no network
  if (error instanceof TypeError && /fetch|network|load|import/i.test(message)) {
    return new BackendProblem('offline', message)
  }
  return new BackendProblem('unknown', message)
}

/**
 * The problem of a REST answer: `status` is Google's code, such as `PERMISSION_DENIED`; `named` a code of our
 * own functions.
 */
export function problemOfAnswer(status: string, message: string, named?: unknown): BackendProblem {
  const own = problemCodes.find((code) => code === named)
  if (own) return new BackendProblem(own, message)
  const code = known[status.toLowerCase().replaceAll('_', '-')]
  return new BackendProblem(code ?? 'unknown', `${status} ${message}`)
}
