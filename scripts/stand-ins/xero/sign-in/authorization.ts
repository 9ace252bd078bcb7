import { randomBytes, randomUUID } from 'node:crypto'
import { SCOPES } from './scopes.ts'
import { DEVELOPMENT_CLIENT_ID } from '../settings.ts'
import type { Xero } from '../xero.ts'

/** An app's request for consent. */
export interface Authorization {
  redirectUri: string
  scope: string
  state: string | null
  challenge: string
}

/** The request; or a fault to show on a page; or a fault to return to the app. */
export type ReadAuthorization =
  | { kind: 'asked'; authorization: Authorization }
  | { kind: 'page'; why: string }
  | { kind: 'fault'; location: string }

/** Validates the query of an authorize request; an unknown client or address is redirected nowhere. */
export function readAuthorization(query: URLSearchParams, redirects: readonly string[]): ReadAuthorization {
  const redirectUri = query.get('redirect_uri') ?? ''
  if (query.get('client_id') !== DEVELOPMENT_CLIENT_ID)
    return { kind: 'page', why: 'unauthorized_client: Unknown client or client not enabled' }
  if (!redirects.some((prefix) => redirectUri.startsWith(prefix)))
    return { kind: 'page', why: 'unauthorized_client: Invalid redirect_uri' }
  const state = query.get('state')
  const error = faultOf(query)
  if (error) return { kind: 'fault', location: backTo({ redirectUri, state }, { error }) }
  return {
    kind: 'asked',
    authorization: {
      redirectUri,
      state,
      scope: scopesIn(query).join(' '),
      challenge: query.get('code_challenge') ?? '',
    },
  }
}

/** The app's address with an answer and the app's state. */
export function backTo(
  { redirectUri, state }: Pick<Authorization, 'redirectUri' | 'state'>,
  answer: Record<string, string>,
): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value)
  if (state !== null) url.searchParams.set('state', state)
  return url.href
}

/** Connects the organisation and returns the address for the person, with the code. */
export function allow(xero: Xero, authorization: Authorization, user: string, tenantId: string): string {
  const { redirectUri, scope, challenge } = authorization
  const authEventId = randomUUID()
  connect(xero, user, tenantId, authEventId)
  const code = randomBytes(32).toString('base64url')
  xero.state.codes.push({ code, user, authEventId, scope, redirectUri, challenge, issued: xero.now() })
  return backTo(authorization, {
    code,
    scope,
    session_state: `${randomBytes(32).toString('base64url')}.stand-in`,
  })
}

function connect({ state, now }: Xero, user: string, tenantId: string, authEventId: string): void {
  const known = state.connections.find((one) => one.user === user && one.tenantId === tenantId)
  if (known) Object.assign(known, { authEventId, updated: now() })
  else
    state.connections.push({ id: randomUUID(), user, authEventId, tenantId, created: now(), updated: now() })
}

const scopesIn = (query: URLSearchParams): string[] =>
  (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '')

function faultOf(query: URLSearchParams): string | undefined {
  if (query.get('response_type') !== 'code') return 'unsupported_response_type'
  const scopes = scopesIn(query)
  if (scopes.length === 0 || !scopes.every((scope) => Object.hasOwn(SCOPES, scope))) return 'invalid_scope'
  if (query.get('code_challenge_method') !== 'S256') return 'invalid_request'
  return /^[\w-]{43}$/.test(query.get('code_challenge') ?? '') ? undefined : 'invalid_request'
}
