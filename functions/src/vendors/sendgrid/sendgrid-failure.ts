import type { SendOutcome } from '../../delivery/mail-provider.ts'

/** The errors of @sendgrid/client and axios: an answer of SendGrid, or a failure before one arrived. */
interface Failure {
  code?: unknown
  message?: unknown
  cause?: Cause
  response?: { status?: unknown; headers?: Record<string, unknown>; body?: unknown; data?: unknown }
}

/** Node's error codes; one error for each address when a host has several. */
interface Cause {
  syscall?: unknown
  message?: unknown
  errors?: Cause[]
}

/** Failures before a connection existed: nothing was sent. */
const NEVER_CONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ERR_INVALID_URL',
]

/** An untrusted certificate ends the connection before the request. */
const UNTRUSTED = /^(CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/

/** The result for the mail of a rejected send; `now` in milliseconds since 1970. */
export function outcomeOfFailure(error: unknown, now: number): SendOutcome {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure
  const { response } = failure
  if (response) return outcomeOfAnswer(statusOf(failure), response, now)
  const why = `${textOf(failure.code, 'no code')}: ${textOf(failure.message, String(error))}`
  if (wasNeverSent(failure)) return { kind: 'later', reason: why, retryAfterMs: null }
  return { kind: 'unknown', why }
}

/** SendGrid's own words that a mail was not accepted, but may be later. */
const notTaken = [429, 500, 503]

function outcomeOfAnswer(
  status: number,
  response: NonNullable<Failure['response']>,
  now: number,
): SendOutcome {
  const reason = reasonIn(response.body ?? response.data) || `SendGrid answered ${status}`
  if (notTaken.includes(status))
    return { kind: 'later', reason, retryAfterMs: retryAfterMs(response.headers ?? {}, now) }
  // a gateway that lost the answer says nothing about the server behind it
  if (status >= 500) return { kind: 'unknown', why: reason }
  return { kind: 'refused', reason, status, retry: false }
}

/** @sendgrid/client puts an answer's status into `code`; errors of axios have it in the answer. */
function statusOf({ code, response }: Failure): number {
  return typeof code === 'number' ? code : Number(response?.status ?? 0)
}

function wasNeverSent({ code, cause }: Failure): boolean {
  const name = textOf(code, '')
  if (NEVER_CONNECTED.includes(name) || UNTRUSTED.test(name)) return true
  if (cause && [cause, ...(cause.errors ?? [])].some(({ syscall }) => syscall === 'connect')) return true
  return textOf(cause?.message, '').includes('before secure TLS connection was established')
}

/** SendGrid's own words, each with its field. */
function reasonIn(body: unknown): string {
  const errors = (body as { errors?: unknown } | null | undefined)?.errors
  if (!Array.isArray(errors)) return ''
  return (errors as { message?: unknown; field?: unknown }[])
    .map(({ message, field }) => textOf(message, '') + (typeof field === 'string' ? ` (${field})` : ''))
    .filter((text) => text !== '')
    .join('; ')
}

/** Retry-After in seconds, otherwise the second since 1970 at which SendGrid's limit ends. */
function retryAfterMs(headers: Record<string, unknown>, now: number): number | null {
  const seconds = numberIn(headers['retry-after'])
  if (seconds !== null) return seconds * 1000
  const reset = numberIn(headers['x-ratelimit-reset'])
  return reset === null ? null : Math.max(0, reset * 1000 - now)
}

function numberIn(header: unknown): number | null {
  return typeof header === 'string' && /^\d+$/.test(header) ? Number(header) : null
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise
}
