import { expect, test } from 'vitest'
import { DEVELOPMENT_CLIENT_ID } from '../../../scripts/stand-ins/xero/settings.ts'
import { aXero, connected, consented, SCOPE, type Tokens, type Xero } from '../../support/xero.ts'

const MINUTE = 60_000

async function refreshed({ token }: Xero, refresh_token: string) {
  const answer = await token({ grant_type: 'refresh_token', client_id: DEVELOPMENT_CLIENT_ID, refresh_token })
  return { status: answer.status, body: (await answer.json()) as Tokens & { error?: string } }
}

const payloadOf = (jwt: string) =>
  JSON.parse(Buffer.from(jwt.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>

test('[K3] a code is exchanged for the consented tokens', async () => {
  const xero = await aXero()
  const { form } = await consented(xero)
  const tokens = (await (await xero.token(form)).json()) as Tokens
  expect(tokens).toMatchObject({ expires_in: 1800, token_type: 'Bearer', scope: SCOPE })
  expect(tokens.id_token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  const payload = payloadOf(tokens.access_token)
  expect(payload).toMatchObject({
    client_id: DEVELOPMENT_CLIENT_ID,
    scope: SCOPE.split(' '),
  })
  for (const name of ['xero_userid', 'authentication_event_id'])
    expect(payload[name]).toMatch(/^[\da-f-]{36}$/)
  expect(Number(payload.exp) * 1000 - Date.now()).toBeGreaterThan(29 * MINUTE)
})

test('[K3] without offline_access there is no refresh token, without openid there is no id token', async () => {
  const xero = await aXero()
  const { form } = await consented(xero, { scope: 'accounting.invoices' })
  const tokens = (await (await xero.token(form)).json()) as Tokens
  expect(Object.keys(tokens).sort()).toEqual(['access_token', 'expires_in', 'scope', 'token_type'])
})

test.for([
  ['invalid_grant', { code: 'another' }],
  ['invalid_grant', { redirect_uri: 'http://localhost:5400/elsewhere' }],
  ['invalid_grant', { code_verifier: 'v'.repeat(43) }],
  ['invalid_grant', { code_verifier: '' }],
  ['invalid_client', { client_id: 'SOMEBODYELSE' }],
  ['unsupported_grant_type', { grant_type: 'password' }],
] as const)('[K3] %s for %j', async ([error, known]) => {
  const xero = await aXero()
  const { form } = await consented(xero)
  const answer = await xero.token({ ...form, ...known })
  expect([answer.status, await answer.json()]).toEqual([400, { error }])
})

test('[K3] an app without a secret sends none, and sends a form', async () => {
  const xero = await aXero()
  const { form } = await consented(xero)
  const withSecret = await xero.token(form, { authorization: 'Basic eDp5' })
  expect([withSecret.status, await withSecret.json()]).toEqual([400, { error: 'invalid_client' }])
  const asJson = await fetch(`${xero.url}/connect/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(form),
  })
  expect(await asJson.json()).toEqual({ error: 'invalid_request' })
})

test('[K3] a code is valid once', async () => {
  const xero = await aXero()
  const { form } = await consented(xero)
  expect((await xero.token(form)).status).toBe(200)
  expect(await (await xero.token(form)).json()).toEqual({ error: 'invalid_grant' })
})

test('[K3] a code expires after five minutes', async () => {
  const xero = await aXero()
  const [early, late] = [await consented(xero), await consented(xero)]
  xero.clock.ahead = 4 * MINUTE
  expect((await xero.token(early.form)).status).toBe(200)
  xero.clock.ahead = 5 * MINUTE + 1
  expect((await xero.token(late.form)).status).toBe(400)
})

test('[K4] each refresh gives the next token, and the last one stays valid for half an hour more', async () => {
  const xero = await aXero()
  const { tokens } = await connected(xero)
  const next = await refreshed(xero, tokens.refresh_token)
  expect(next).toMatchObject({ status: 200, body: { scope: SCOPE } })
  expect(next.body.refresh_token).not.toBe(tokens.refresh_token)
  xero.clock.ahead = 29 * MINUTE
  expect((await refreshed(xero, tokens.refresh_token)).status).toBe(200)
  xero.clock.ahead = 31 * MINUTE
  expect(await refreshed(xero, tokens.refresh_token)).toEqual({
    status: 400,
    body: { error: 'invalid_grant' },
  })
  expect((await refreshed(xero, next.body.refresh_token)).status).toBe(200)
})

test('[K4] an unused refresh token expires after sixty days', async () => {
  const xero = await aXero()
  const { tokens } = await connected(xero)
  xero.clock.ahead = 61 * 24 * 60 * MINUTE
  expect((await refreshed(xero, tokens.refresh_token)).body).toEqual({ error: 'invalid_grant' })
})

test('[K4] revoking ends the refresh token and what its person connected, nobody else’s', async () => {
  const xero = await aXero()
  const [one, other] = [await connected(xero), await connected(xero)]
  const answer = await fetch(`${xero.url}/connect/revocation`, {
    method: 'POST',
    body: new URLSearchParams({ token: one.tokens.refresh_token, client_id: DEVELOPMENT_CLIENT_ID }),
  })
  expect([answer.status, await answer.text()]).toEqual([200, ''])
  expect((await refreshed(xero, one.tokens.refresh_token)).status).toBe(400)
  expect((await one.ask('GET', 'Organisation')).status).toBe(403)
  expect((await refreshed(xero, other.tokens.refresh_token)).status).toBe(200)
  expect((await other.ask('GET', 'Organisation')).status).toBe(200)
})

test('[K4] a person can disconnect the app behind its back, one alone', async () => {
  const xero = await aXero()
  const [one, other] = [await connected(xero), await connected(xero)]
  await xero.tell({ act: 'forget', what: 'refreshTokens', user: one.user })
  expect((await refreshed(xero, one.tokens.refresh_token)).body).toEqual({ error: 'invalid_grant' })
  expect((await refreshed(xero, other.tokens.refresh_token)).status).toBe(200)
})
