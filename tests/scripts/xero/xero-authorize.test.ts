import { expect, test } from 'vitest'
import { REDIRECT, anAuthorization, aXero, consented } from '../../support/xero.ts'

const visit = (url: string, form?: Record<string, string>) =>
  fetch(url, { redirect: 'manual', ...(form && { method: 'POST', body: new URLSearchParams(form) }) })

/** What the app is sent, as `address?error=...`. */
const sentBack = (answer: Response) => {
  const location = new URL(answer.headers.get('location') ?? 'about:blank')
  return [
    answer.status,
    location.origin + location.pathname,
    location.searchParams.get('error'),
    location.searchParams.get('state'),
  ]
}

test('[K2] the page lists the requested rights, and says that it isn’t Xero', async () => {
  const { url } = await aXero()
  const answer = await visit(anAuthorization(url).authorizeUrl)
  const page = await answer.text()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  for (const words of ['stand-in', 'View and manage your invoices', 'Demo Company (UK)', 'Allow access'])
    expect(page).toContain(words)
})

test('[K2] allowing returns to the app with a code and its state', async () => {
  const { url, token } = await aXero()
  const { authorizeUrl, verifier } = anAuthorization(url, { state: 'a&b=c' })
  const page = await (await visit(authorizeUrl)).text()
  const [, organisation = ''] = /value="([\w-]+)"> Demo Company \(DE\)/.exec(page) ?? []
  const answer = await visit(authorizeUrl, { answer: 'allow', organisation })
  expect(sentBack(answer)).toEqual([302, REDIRECT, null, 'a&b=c'])
  const { searchParams } = new URL(answer.headers.get('location')!)
  expect(searchParams.get('scope')).toContain('accounting.invoices')
  expect(searchParams.has('session_state')).toBe(true)
  const { form } = await consented({ url } as never)
  const code = searchParams.get('code')!
  expect((await token({ ...form, code, code_verifier: verifier })).status).toBe(200)
})

test('[K2] cancelling returns to the app without a code', async () => {
  const { url } = await aXero()
  const answer = await visit(anAuthorization(url).authorizeUrl, { answer: 'cancel' })
  expect(sentBack(answer)).toEqual([302, REDIRECT, 'access_denied', 'the state'])
})

test.for([
  [{ client_id: 'SOMEBODYELSE' }],
  [{ redirect_uri: 'http://localhost:5400.evil.example/' }],
  [{ redirect_uri: 'https://evil.example/' }],
  [{ redirect_uri: null }],
] as const)('[K2] %j is shown on a page and redirected nowhere', async ([known]) => {
  const { url } = await aXero()
  const answer = await visit(anAuthorization(url, known).authorizeUrl)
  expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
  expect(await answer.text()).toContain('unauthorized_client')
})

test.for([
  ['unsupported_response_type', { response_type: 'token' }],
  ['invalid_scope', { scope: 'openid accounting.transactions' }],
  ['invalid_scope', { scope: null }],
  ['invalid_scope', { scope: 'constructor' }],
  ['invalid_request', { code_challenge: null }],
  ['invalid_request', { code_challenge: 'short' }],
  ['invalid_request', { code_challenge_method: 'plain' }],
] as const)('[K2] %s goes back to the app for %j', async ([error, known]) => {
  const { url } = await aXero()
  const answer = await visit(anAuthorization(url, known).authorizeUrl)
  expect(sentBack(answer)).toEqual([302, REDIRECT, error, 'the state'])
})

test('[K2] a test consents without a browser, also to fewer rights', async () => {
  const xero = await aXero()
  const { form, redirect } = await consented(xero, { scopes: ['accounting.invoices.read'] })
  expect(redirect).toContain(REDIRECT)
  expect(await (await xero.token(form)).json()).toMatchObject({ scope: 'accounting.invoices.read' })
  const { redirect: cancelled } = await consented(xero, { answer: 'cancel' })
  expect(cancelled).toBe(`${REDIRECT}?error=access_denied&state=the+state`)
})
