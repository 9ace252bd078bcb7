import * as oauth from 'oauth4webapi'
import { BooksFailure } from '../../books/books-failure.ts'
import type { Tokens } from '../../books/books-software.ts'
import { hostsOf, type XeroSettings } from './settings.ts'

/** The scopes that Covoice requests: write invoices and contacts, read accounts and taxes, and offline access. */
const scopes = 'offline_access accounting.invoices accounting.contacts accounting.settings.read'

/**
 * The address where a person gives Covoice access to their books: OAuth 2.0 with PKCE (RFC 7636), which has
 * no client secret.
 */
export async function consentUrl(settings: XeroSettings, state: string, verifier: string): Promise<string> {
  const url = new URL(`${hostsOf(settings).login}/identity/connect/authorize`)
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: settings.redirectUri,
    scope: scopes,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString()
  return url.href
}

/** The tokens for a code, once. */
export async function tokensFor(settings: XeroSettings, code: string, verifier: string): Promise<Tokens> {
  const { server, client, options } = partiesOf(settings)
  return asked(async () => {
    const callback = oauth.validateAuthResponse(
      server,
      client,
      new URLSearchParams({ code }),
      oauth.expectNoState,
    )
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      callback,
      settings.redirectUri,
      verifier,
      options,
    )
    return oauth.processAuthorizationCodeResponse(server, client, answer)
  })
}

/** New tokens for a refresh token, which expires with that. */
export async function refreshed(settings: XeroSettings, refreshToken: string): Promise<Tokens> {
  const { server, client, options } = partiesOf(settings)
  return asked(async () => {
    const answer = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options)
    return oauth.processRefreshTokenResponse(server, client, answer)
  })
}

function partiesOf(settings: XeroSettings) {
  const { identity } = hostsOf(settings)
  return {
    server: { issuer: identity, token_endpoint: `${identity}/connect/token` },
    client: { client_id: settings.clientId },
    options: {
      signal: () => AbortSignal.timeout(settings.timeoutMs),
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- a stand-in on this machine has no certificate
      [oauth.allowInsecureRequests]: settings.baseUrl.startsWith('http://'),
    },
  }
}

async function asked(ask: () => Promise<oauth.TokenEndpointResponse>): Promise<Tokens> {
  const answer = await ask().catch((error: unknown) => {
    throw failureOf(error)
  })
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds = 0 } = answer
  if (refreshToken === undefined) throw new BooksFailure('lost', 'Xero gave no refresh token')
  return { accessToken, refreshToken, expiresInMs: seconds * 1000 }
}

function failureOf(error: unknown): BooksFailure {
  if (error instanceof oauth.ResponseBodyError)
    return new BooksFailure(
      // a person can fix only that; any other refusal is an error in our request
      error.error === 'invalid_grant' ? 'lost' : 'later',
      error.error_description ?? error.error,
    )
  return new BooksFailure('unknown', error instanceof Error ? error.message : String(error))
}
