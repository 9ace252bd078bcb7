import { randomUUID } from 'node:crypto'
import { microsoftDate } from './dates.ts'

/** The answer to a request. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}

export function html(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

export const empty = (status: number): Answer => ({ status, headers: {}, body: '' })

export const redirect = (location: string): Answer => ({ status: 302, headers: { location }, body: '' })

/** An error in the form of the gateway before Xero's APIs. */
export function problem(status: number, title: string, detail: string): Answer {
  return json(status, {
    Type: null,
    Title: title,
    Status: status,
    Detail: detail,
    Instance: randomUUID(),
    Extensions: {},
  })
}

/** An error in the form of the Accounting API. */
export function exception(status: number, errorNumber: number, type: string, message: string): Answer {
  return json(status, { ErrorNumber: errorNumber, Type: type, Message: message })
}

/** The requested records in the form of the Accounting API. */
export function envelope(content: Record<string, unknown>, now: number): Answer {
  return json(200, {
    Id: randomUUID(),
    Status: 'OK',
    ProviderName: 'Covoice',
    DateTimeUTC: microsoftDate(now),
    ...content,
  })
}

export const notFound = (): Answer => ({
  status: 404,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: "The resource you're looking for cannot be found",
})

const GATEWAY: Record<number, [title: string, detail: string]> = {
  401: ['Unauthorized', 'AuthenticationUnsuccessful'],
  403: ['Forbidden', 'AuthenticationUnsuccessful'],
  503: ['Service Unavailable', 'The Xero API is currently unavailable'],
}

/** Xero's words for a status without further details. */
export function answerOf(status: number, path: string): Answer {
  if (status === 429) return empty(429)
  if (path.startsWith('/connect/'))
    return json(status, { error: status < 500 ? 'invalid_grant' : 'server_error' })
  if (status === 404) return notFound()
  if (status === 400) return exception(400, 10, 'ValidationException', 'A validation exception occurred')
  const [title, detail] = GATEWAY[status] ?? [
    'An error occurred',
    'An error occurred in Xero. Check the API Status page https://status.developer.xero.com for current service status.',
  ]
  return problem(status, title, detail)
}
