/** One problem, in SendGrid's words. */
export interface ApiError {
  message: string
  field: string | null
  help: string | null
}

const HELP = 'http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html#message.'

/** The problem of a field; the help's anchor is its path without the numbers. */
export function fieldError(field: string, message: string): ApiError {
  return { message, field, help: HELP + field.replace(/\.\d+/g, '') }
}

/** The problem of a request as a whole. */
export function requestError(message: string): ApiError {
  return { message, field: null, help: null }
}

const SAYINGS: Record<number, string> = {
  400: 'Bad Request',
  401: 'The provided authorization grant is invalid, expired, or revoked',
  403: 'The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.',
  413: 'The JSON payload you have included in your request is too large.',
  415: 'Content-Type should be application/json.',
  429: 'too many requests',
}

/** SendGrid's words for a status that names no field. */
export function errorOf(status: number): ApiError {
  return requestError(SAYINGS[status] ?? 'An internal server error occurred.')
}
