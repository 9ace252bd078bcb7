import { createHash, randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { DEVELOPMENT_CLIENT_ID } from '../../scripts/stand-ins/xero/settings.ts'
import { type StandInSettings, XeroStandIn } from '../../scripts/stand-ins/xero/stand-in.ts'

/** The permissions that most requests of an app without a secret need. */
export const SCOPE =
  'openid profile email offline_access accounting.invoices accounting.contacts accounting.settings'

/** Where a person is sent back to. */
export const REDIRECT = 'http://localhost:5400/xero/back'

export interface Tokens {
  access_token: string
  refresh_token: string
  [name: string]: unknown
}

/** A stand-in of Xero for one test; its clock can be put forward. */
export async function aXero(known: Partial<StandInSettings> = {}) {
  const clock = { ahead: 0 }
  const standIn = new XeroStandIn({
    redirects: ['http://localhost:5400/'],
    now: () => Date.now() + clock.ahead,
    ...known,
  })
  const url = `http://127.0.0.1:${await standIn.listen(0)}`
  onTestFinished(() => standIn.stop())
  return {
    url,
    clock,
    stop: () => standIn.stop(),
    tell: (instruction: object) => post(`${url}/control`, JSON.stringify(instruction)),
    token: (form: Record<string, string>, headers = {}) =>
      fetch(`${url}/connect/token`, { method: 'POST', body: new URLSearchParams(form), headers }),
  }
}

export type Xero = Awaited<ReturnType<typeof aXero>>

/** An authorize address as the app makes one, and the verifier that it keeps. */
export function anAuthorization(url: string, known: Record<string, string | null> = {}) {
  const verifier = randomBytes(32).toString('base64url')
  const authorizeUrl = new URL(`${url}/identity/connect/authorize`)
  const query: Record<string, string | null> = {
    response_type: 'code',
    client_id: DEVELOPMENT_CLIENT_ID,
    redirect_uri: REDIRECT,
    scope: SCOPE,
    state: 'the state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...known,
  }
  for (const [name, value] of Object.entries(query))
    if (value !== null) authorizeUrl.searchParams.set(name, value)
  return { authorizeUrl: authorizeUrl.href, verifier }
}

/** The code that a person's consent gives, and the form that exchanges it. */
export async function consented({ url }: Xero, known: { scope?: string; [name: string]: unknown } = {}) {
  const { scope = SCOPE, ...more } = known
  const { authorizeUrl, verifier } = anAuthorization(url, { scope })
  const answer = await post(`${url}/control/consent`, JSON.stringify({ authorizeUrl, ...more }))
  const { redirect, user } = (await answer.json()) as { redirect: string; user: string }
  const code = new URL(redirect).searchParams.get('code') ?? ''
  return {
    user,
    redirect,
    form: {
      grant_type: 'authorization_code',
      client_id: DEVELOPMENT_CLIENT_ID,
      code,
      redirect_uri: REDIRECT,
      code_verifier: verifier,
    },
  }
}

/** An app that is connected to an organisation, and how it asks. */
export async function connected(xero: Xero, known: { scope?: string; [name: string]: unknown } = {}) {
  const { form, user } = await consented(xero, known)
  const tokens = (await (await xero.token(form)).json()) as Tokens
  const authorization = `Bearer ${tokens.access_token}`
  const connections = await fetch(`${xero.url}/connections`, { headers: { authorization } })
  const [first] = (await connections.json()) as { id: string; tenantId: string; tenantName: string }[]
  const headers = {
    authorization,
    accept: 'application/json',
    'content-type': 'application/json',
    'xero-tenant-id': first?.tenantId ?? '',
  }
  const ask = (method: string, path: string, body?: unknown, more: Record<string, string> = {}) =>
    fetch(`${xero.url}/api.xro/2.0/${path}`, {
      method,
      headers: { ...headers, ...more },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  return { tokens, user, connection: first, headers, ask }
}

export type Connected = Awaited<ReturnType<typeof connected>>

/** An invoice that is taken by the demo company in the UK; say what matters. */
export const anInvoice = (known: Record<string, unknown> = {}) => ({
  Type: 'ACCREC',
  Contact: { Name: 'Northwind Traders' },
  InvoiceNumber: 'BR-1',
  Date: '2026-03-02',
  DueDate: '2026-04-01',
  LineAmountTypes: 'Exclusive',
  Status: 'AUTHORISED',
  CurrencyCode: 'GBP',
  LineItems: [
    { Description: 'Design', Quantity: 3, UnitAmount: 80.25, AccountCode: '200', TaxType: 'OUTPUT2' },
  ],
  ...known,
})

function post(url: string, body: string): Promise<Response> {
  return fetch(url, { method: 'POST', body })
}
