import { createHash, randomBytes } from 'node:crypto'
import { type Answer, empty, json } from '../answers.ts'
import { accessJwt, idJwt } from './jwt.ts'
import { DEVELOPMENT_CLIENT_ID } from '../settings.ts'
import type { Code, RefreshToken } from '../state.ts'
import type { Xero, XeroRequest } from '../xero.ts'

const MINUTE = 60_000
const CODE_MS = 5 * MINUTE
const ACCESS_MS = 30 * MINUTE
/** How long a refresh token stays valid after it was exchanged, in case the answer was lost. */
const GRACE_MS = 30 * MINUTE
const REFRESH_MS = 60 * 24 * 60 * MINUTE

const refused = (error: string): Answer => json(400, { error })

/** POST /connect/token for an app without a secret. */
export function token(xero: Xero, request: XeroRequest): Answer {
  const form = formOf(request)
  if (!form) return refused('invalid_request')
  if (!isClient(request, form)) return refused('invalid_client')
  const grant = form.get('grant_type')
  if (grant === 'authorization_code') return exchange(xero, form)
  return grant === 'refresh_token' ? refresh(xero, form) : refused('unsupported_grant_type')
}

/** POST /connect/revocation: ends a refresh token and all connections of its person. */
export function revocation({ state }: Xero, request: XeroRequest): Answer {
  const form = formOf(request)
  if (!form) return refused('invalid_request')
  if (!isClient(request, form)) return refused('invalid_client')
  const found = state.refreshTokens.find((one) => one.token === form.get('token'))
  if (found) {
    state.refreshTokens = state.refreshTokens.filter(({ user }) => user !== found.user)
    state.connections = state.connections.filter(({ user }) => user !== found.user)
  }
  return empty(200)
}

function formOf({ headers, body }: XeroRequest): URLSearchParams | undefined {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')
  return isForm ? new URLSearchParams(body) : undefined
}

const isClient = ({ headers }: XeroRequest, form: URLSearchParams): boolean =>
  headers.authorization === undefined && form.get('client_id') === DEVELOPMENT_CLIENT_ID

function exchange(xero: Xero, form: URLSearchParams): Answer {
  const { state, now } = xero
  const code = state.codes.find((one) => one.code === form.get('code'))
  if (!code) return refused('invalid_grant')
  state.codes = state.codes.filter((one) => one !== code)
  const verifier = form.get('code_verifier') ?? ''
  const isGood =
    now() - code.issued <= CODE_MS &&
    form.get('redirect_uri') === code.redirectUri &&
    /^[\w.~-]{43,128}$/.test(verifier) &&
    createHash('sha256').update(verifier).digest('base64url') === code.challenge
  return isGood ? issue(xero, code) : refused('invalid_grant')
}

function refresh(xero: Xero, form: URLSearchParams): Answer {
  const { state, now } = xero
  const known = state.refreshTokens.find((one) => one.token === form.get('refresh_token'))
  if (!known || isOver(known, now())) return refused('invalid_grant')
  known.used ??= now()
  return issue(xero, known)
}

const isOver = ({ issued, used }: RefreshToken, now: number): boolean =>
  now - issued > REFRESH_MS || (used !== undefined && now - used > GRACE_MS)

function issue({ state, now }: Xero, { user, authEventId, scope }: Code | RefreshToken): Answer {
  const issued = now()
  const expires = issued + ACCESS_MS
  const subject = { user, authEventId, scope, issued, expires }
  const access = accessJwt(subject)
  const scopes = scope.split(' ')
  const next = scopes.includes('offline_access') ? randomBytes(32).toString('base64url') : undefined
  const hourAgo = issued - 60 * MINUTE
  state.accessTokens = state.accessTokens.filter((one) => one.expires > hourAgo)
  state.refreshTokens = state.refreshTokens.filter((one) => !isOver(one, issued))
  state.codes = state.codes.filter((one) => issued - one.issued <= CODE_MS)
  state.accessTokens.push({ token: access, user, scope, expires })
  if (next !== undefined) state.refreshTokens.push({ token: next, user, authEventId, scope, issued })
  return json(200, {
    ...(scopes.includes('openid') && { id_token: idJwt(subject) }),
    access_token: access,
    expires_in: ACCESS_MS / 1000,
    token_type: 'Bearer',
    ...(next !== undefined && { refresh_token: next }),
    scope,
  })
}
