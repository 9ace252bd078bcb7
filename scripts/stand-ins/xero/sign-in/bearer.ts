import { type Answer, problem } from '../answers.ts'
import type { AccessToken } from '../state.ts'
import type { Xero, XeroRequest } from '../xero.ts'

/** The rights of a request by its bearer token, or Xero's refusal. */
export function bearer(
  { state, now }: Xero,
  { headers }: XeroRequest,
): { token: AccessToken } | { refusal: Answer } {
  const said = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
  const token = state.accessTokens.find((one) => one.token === said)
  if (!token) return { refusal: problem(401, 'Unauthorized', 'AuthenticationUnsuccessful') }
  if (token.expires > now()) return { token }
  return { refusal: problem(401, 'Unauthorized', `TokenExpired: token expired at ${clock(token.expires)}`) }
}

/** Xero's form of a time: 04/09/2023 05:16:59, the month first. */
function clock(time: number): string {
  const [day = '', rest = ''] = new Date(time).toISOString().split('T')
  const [year, month, date] = day.split('-')
  return `${month}/${date}/${year} ${rest.slice(0, 8)}`
}
