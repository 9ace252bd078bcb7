import type { SendOutcome } from '../../delivery/mail-provider.ts'

/** What nodemailer rejects with: the server's reply, or why there is none. */
interface Failure {
  message?: unknown
  response?: unknown
  responseCode?: unknown
}

/**
 * What a failed hand-over means for the mail. A server that answers 4xx did not take it and may later, 5xx refuses it
 * (RFC 5321, 4.2.1). Without an answer it was not taken if its content never left, and else nobody knows.
 */
export function outcomeOfFailure(error: unknown, contentLeft: boolean): SendOutcome {
  const {
    message,
    response,
    responseCode: code,
  } = (typeof error === 'object' && error !== null ? error : {}) as Failure
  const why = typeof response === 'string' ? response : String(message ?? error)
  if (typeof code === 'number' && code >= 500)
    return { kind: 'refused', reason: why, status: code, retry: false }
  if (typeof code === 'number' && code >= 400) return { kind: 'later', reason: why, retryAfterMs: null }
  return contentLeft ? { kind: 'unknown', why } : { kind: 'later', reason: why, retryAfterMs: null }
}
